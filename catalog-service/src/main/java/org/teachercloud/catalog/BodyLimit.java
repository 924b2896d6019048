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
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.teachercloud.access.Problem;

/** Only files may be large; every other body is small and says its length. */
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

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_READING);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    boolean upload =
        request.method() == HttpMethod.POST && context.normalizedPath().equals("/api/v1/imports");
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    if (chunked && !upload) {
      refuse(context, 411, "LENGTH_NEEDED");
    } else if (length != null
        && Long.parseLong(length) > limit(request, context.normalizedPath(), upload)) {
      refuse(context, 413, "BODY_TOO_LARGE");
    } else {
      context.next();
    }
  }

  private long limit(HttpServerRequest request, String path, boolean upload) {
    if (upload) {
      return large + FORM;
    }
    boolean isFile = request.method() == HttpMethod.POST && path.startsWith("/api/v1/files/of/");
    return isFile ? Math.max(file, small) : small;
  }

  private void refuse(RoutingContext context, int status, String code) {
    boolean english =
        String.valueOf(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)).startsWith("en");
    String title =
        status == 413
            ? (english ? "The request is too large." : "请求内容过大。")
            : (english ? "Say how long the request is." : "请说明请求内容的长度。");
    Problem problem = new Problem("about:blank", title, status, null, code, List.of());
    try {
      context
          .response()
          .setStatusCode(status)
          .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
          .putHeader(HttpHeaders.CONNECTION, "close")
          .end(json.writeValueAsString(problem));
    } catch (JsonProcessingException impossible) {
      context.fail(status, impossible);
    }
  }
}
