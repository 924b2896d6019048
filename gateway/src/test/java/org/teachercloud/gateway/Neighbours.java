package org.teachercloud.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.teachercloud.local.TestStack;

/** A small real service behind the door that says what reached it, and a database for sessions. */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {
  /** A resource that everyone sees, one that not everyone sees, and one that is never told of. */
  public static final String DESCRIBED = "00000000-0000-4000-8000-000000000001";

  public static final String HIDDEN = "00000000-0000-4000-8000-000000000002";
  public static final String SILENT = "00000000-0000-4000-8000-000000000003";

  private static final String DOCUMENT =
      """
      {"@context":"https://schema.org","name":"A \\"course\\" </script>"}\
      """;

  private static final AtomicReference<HttpServerResponse> STREAM = new AtomicReference<>();

  private Vertx vertx;

  @Override
  public Map<String, String> start() {
    vertx = Vertx.vertx();
    HttpServer service = listen(Neighbours::answer);
    HttpServer identity = listen(Neighbours::answer);
    String url = "http://127.0.0.1:" + service.actualPort();
    var config = new HashMap<>(TestStack.databaseConfigFor("gateway"));
    config.put("routes.catalog.url", url);
    config.put("routes.enrollment.url", "http://127.0.0.1:1");
    config.put("routes.recommendation.url", url);
    config.put("routes.recommendation.silence", "300MS");
    for (String part : List.of("catalog", "enrollment", "recommendation", "insight")) {
      config.put("persons.parts." + part, url);
    }
    config.put("persons.closing.every", "1H");
    config.put("routes.identity.url", "http://127.0.0.1:" + identity.actualPort());
    config.put("limits.upload", "40M");
    // A root like /xapi, of a neighbour that answers.
    config.put("routes.catalog.roots", "beside");
    config.put("limits.attached-under", "/beside/");
    config.put("limits.attachments", "4M");
    return config;
  }

  @Override
  public void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** The open stream of events, once a client has asked for it. */
  public static HttpServerResponse stream() {
    return STREAM.get();
  }

  private HttpServer listen(io.vertx.core.Handler<HttpServerRequest> handler) {
    return vertx
        .createHttpServer()
        .requestHandler(handler)
        .listen(0, "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  private static void answer(HttpServerRequest request) {
    switch (request.path()) {
      case "/api/v1/recommendations/silent" -> request.resume();
      case "/api/v1/resources/broken" -> request.connection().close();
      case "/api/v1/stream" -> {
        HttpServerResponse response = request.response().setChunked(true);
        response.putHeader("content-type", "text/event-stream");
        response.write("data: first\n\n");
        STREAM.set(response);
      }
      case "/api/v1/resources/made" ->
          request
              .response()
              .setStatusCode(201)
              .putHeader("location", "http://" + request.authority() + "/api/v1/resources/7")
              .putHeader("set-cookie", "stray=1")
              .putHeader("server", "something")
              .putHeader("etag", "\"7\"")
              .end();
      case "/api/v1/resources/known" ->
          request.response().setStatusCode(304).putHeader("etag", "\"7\"").end();
      case "/api/v1/resources/" + DESCRIBED + "/json-ld" ->
          request.response().putHeader("content-type", "application/ld+json").end(DOCUMENT);
      case "/api/v1/resources/" + HIDDEN + "/json-ld" ->
          request.response().setStatusCode(404).end();
      case "/api/v1/resources/" + SILENT + "/json-ld" -> request.resume();
      default -> {
        if (!PersonParts.answer(request)) {
          echo(request);
        }
      }
    }
  }

  /** Counts the body instead of keeping it, as a service that streams would. */
  private static void echo(HttpServerRequest request) {
    long[] bytes = {0};
    request.handler((Buffer chunk) -> bytes[0] += chunk.length());
    request.endHandler(
        end -> {
          var headers = new JsonObject();
          for (String name : request.headers().names()) {
            headers.put(
                name.toLowerCase(java.util.Locale.ROOT),
                new JsonArray(request.headers().getAll(name)));
          }
          request
              .response()
              .putHeader("content-type", "application/json")
              .end(
                  new JsonObject()
                      .put("method", request.method().name())
                      .put("uri", request.uri())
                      .put("headers", headers)
                      .put("bytes", bytes[0])
                      .toBuffer());
        });
  }
}
