package org.teachercloud.gateway.sessions;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Which page of the identity provider comes first, and in which language. */
@Unremovable
@ApplicationScoped
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class WayIn implements OidcRedirectFilter {
  private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");

  @Override
  public void filter(OidcRedirectContext context) {
    HttpServerRequest request = context.routingContext().request();
    if (request.getParam("register") != null) {
      context.additionalQueryParams().add("prompt", "create");
    }
    String language = request.getParam("lang", "");
    if (LANGUAGES.contains(language)) {
      context.additionalQueryParams().add("ui_locales", language);
    }
  }
}
