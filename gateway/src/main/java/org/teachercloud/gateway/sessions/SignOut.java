package org.teachercloud.gateway.sessions;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.teachercloud.gateway.answers.Problem;
import org.teachercloud.gateway.answers.Refusal;

/** Signing out: here first, then at the identity provider, or the other way round. */
@ApplicationScoped
public class SignOut {
  public static final String PATH = "/logout";

  /** Where the identity provider tells of a sign-out elsewhere. */
  public static final String FROM_PROVIDER = "/logout/backchannel";

  private static final Logger LOG = Logger.getLogger(SignOut.class);

  private final Sessions sessions;
  private final SessionCookie cookie;
  private final IdentityConfig config;

  @Inject
  SignOut(Sessions sessions, SessionCookie cookie, IdentityConfig config) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.config = config;
  }

  /** {@code GET /logout}: a link of ours, never one of another site. */
  public void leave(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    if (request.method() != HttpMethod.GET) {
      Problem.send(request, Refusal.METHOD_NOT_ALLOWED);
      return;
    }
    if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
      Problem.send(request, Refusal.CROSS_SITE);
      return;
    }
    Optional<String> id = cookie.read(request);
    if (id.isEmpty()) {
      redirect(request.response(), "/");
      return;
    }
    sessions
        .fetch(id.get())
        .otherwise(Optional.empty())
        .compose(found -> sessions.end(id.get()).map(found))
        .onSuccess(
            found -> {
              cookie.take(request.response());
              redirect(request.response(), found.map(this::atProvider).orElse("/"));
            })
        .onFailure(routing::fail);
  }

  /** Back-channel: the library verifies the token and answers; what it accepts is ended here. */
  public void told(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    routing.addEndHandler(
        ended -> {
          String token = request.getFormAttribute("logout_token");
          if (ended.succeeded() && request.response().getStatusCode() == 200 && token != null) {
            sessions
                .endOf(Claims.of(token).getString("sid", ""))
                .onFailure(e -> LOG.errorf("A sign-out was not carried out: %s", e.getMessage()));
          }
        });
    routing.next();
  }

  private String atProvider(Session session) {
    return config.publicRealm()
        + "/protocol/openid-connect/logout?id_token_hint="
        + session.tokens().id()
        + "&post_logout_redirect_uri="
        + URLEncoder.encode(config.publicUrl() + "/", StandardCharsets.UTF_8);
  }

  private static void redirect(HttpServerResponse response, String location) {
    response
        .setStatusCode(302)
        .putHeader(HttpHeaders.LOCATION, location)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end();
  }
}
