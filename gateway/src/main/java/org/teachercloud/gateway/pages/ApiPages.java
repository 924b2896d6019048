package org.teachercloud.gateway.pages;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.teachercloud.gateway.answers.Problem;
import org.teachercloud.gateway.answers.Refusal;
import org.teachercloud.gateway.answers.SafetyHeaders;
import org.teachercloud.gateway.limits.BodySize;

/** The description of the whole API at {@code /api/openapi.json} and a page to try it. */
@ApplicationScoped
public class ApiPages {
  private static final String DOCUMENT = "/api/openapi.json";
  private static final String DOCS = "/api/docs";
  private static final Map<String, String> FILES =
      Map.of(
          DOCS,
          "api-docs/index.html",
          "/api/docs/start.js",
          "api-docs/start.js",
          "/api/docs/look.css",
          "api-docs/look.css",
          "/api/docs/swagger-ui-bundle.js",
          "api-docs/swagger-ui-bundle.js",
          "/api/docs/swagger-ui.css",
          "api-docs/swagger-ui.css");

  private final Vertx vertx;
  private final SafetyHeaders safety;
  private final BodySize bodySize;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();

  @Inject
  ApiPages(Vertx vertx, SafetyHeaders safety, BodySize bodySize) {
    this.vertx = vertx;
    this.safety = safety;
    this.bodySize = bodySize;
  }

  /**
   * Answers if the path is one of these pages.
   *
   * @return whether it is
   */
  public boolean answer(HttpServerRequest request, String path) {
    if (!path.equals(DOCUMENT) && !FILES.containsKey(path)) {
      return false;
    }
    safety.page(request.response().headers());
    if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
      request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
      Problem.send(request, Refusal.METHOD_NOT_ALLOWED);
      return true;
    }
    Page page = pages.get(path);
    if (page != null) {
      page.send(request);
    } else {
      // Seldom asked for and not small: read when first wanted.
      vertx
          .executeBlocking(() -> pages.computeIfAbsent(path, this::read), false)
          .onSuccess(read -> read.send(request))
          .onFailure(e -> Problem.send(request, Refusal.NOT_FOUND));
    }
    return true;
  }

  private Page read(String path) {
    if (path.equals(DOCUMENT)) {
      JsonObject union = ApiDocument.union();
      DoorRefusals.tell(union, bodySize::limit);
      return Page.of(union.toBuffer().getBytes(), "application/json", Page.ASK_AGAIN);
    }
    String file = FILES.get(path);
    return Page.of(bytes(file), Files.type(file), Page.ASK_AGAIN);
  }

  static byte[] bytes(String file) {
    try (InputStream in = resource(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " was not packaged");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static InputStream resource(String file) {
    return Thread.currentThread().getContextClassLoader().getResourceAsStream(file);
  }
}
