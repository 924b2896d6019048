package org.teachercloud.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.teachercloud.access.refusing.Languages;
import org.teachercloud.access.refusing.Problem;
import org.teachercloud.access.refusing.ProblemTexts;

/**
 * Only files may be large; every other body is small and says its length, because it is held in
 * memory whole and would else be known to be too large only when it is.
 */
@ApplicationScoped
class BodyLimit {

  private static final int BEFORE_READING = 10_000;

  /** What a form adds around a file. */
  private static final long FORM = 1 << 20;

  @ConfigProperty(name = "catalog.body.max-bytes", defaultValue = "2097152")
  long small;

  @ConfigProperty(name = "catalog.importing.max-bytes", defaultValue = "268435456")
  long large;

  @ConfigProperty(name = "catalog.files.max-bytes", defaultValue = "16777216")
  long file;

  @Inject ObjectMapper json;
  @Inject ProblemTexts texts;

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_READING);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    boolean upload =
        request.method() == HttpMethod.POST && context.normalizedPath().equals("/api/v1/imports");
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    long limit = limit(request, context.normalizedPath());
    if (chunked && !upload) {
      refuse(context, texts.problem(language(request), 411, "LENGTH_NEEDED"));
    } else if (length == null || Long.parseLong(length) <= (upload ? large + FORM : limit)) {
      context.next();
    } else {
      refuse(context, tooLarge(request, upload ? "FILE_TOO_LARGE" : "BODY_OVER_LIMIT", limit));
    }
  }

  /** In bytes; of an import without the form around the file. */
  private long limit(HttpServerRequest request, String path) {
    if (request.method() != HttpMethod.POST) {
      return small;
    }
    if (path.equals("/api/v1/imports")) {
      return large;
    }
    return path.startsWith("/api/v1/files/of/") ? Math.max(file, small) : small;
  }

  /**
   * @param words whose text names the limit; without a file the code is the same everywhere
   */
  private Problem tooLarge(HttpServerRequest request, String words, long limit) {
    Problem named = texts.problem(language(request), 413, words, limit >> 20);
    String code = words.equals("FILE_TOO_LARGE") ? words : "BODY_TOO_LARGE";
    return new Problem(named.type(), named.title(), 413, named.detail(), code, named.errors());
  }

  private static String language(HttpServerRequest request) {
    return Languages.best(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  private void refuse(RoutingContext context, Problem problem) {
    try {
      context
          .response()
          .setStatusCode(problem.status())
          .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
          .putHeader(HttpHeaders.CONNECTION, "close")
          .end(json.writeValueAsString(problem));
    } catch (JsonProcessingException impossible) {
      context.fail(problem.status(), impossible);
    }
  }
}
