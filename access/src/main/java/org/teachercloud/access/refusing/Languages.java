package org.teachercloud.access.refusing;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Chooses the language of an answer by the request's {@code Accept-Language}. */
@RequestScoped
public class Languages {

  /** The languages that every text of the platform has, the default first. */
  public static final List<String> SUPPORTED = List.of("zh", "en");

  @Inject Instance<RoutingContext> request;

  /** {@code zh} or {@code en}; {@code zh} where the request asks for neither. */
  public String current() {
    return request.isResolvable()
        ? best(request.get().request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
        : SUPPORTED.getFirst();
  }

  /** The same for the value of such a header; null where it is missing. */
  public static String best(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return SUPPORTED.getFirst();
    }
    try {
      String tag = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), SUPPORTED);
      return tag == null ? SUPPORTED.getFirst() : tag;
    } catch (IllegalArgumentException malformed) {
      return SUPPORTED.getFirst();
    }
  }
}
