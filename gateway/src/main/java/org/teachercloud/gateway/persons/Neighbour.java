package org.teachercloud.gateway.persons;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** Asks services and the identity provider. Blocks: worker threads only. */
@ApplicationScoped
class Neighbour {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final PersonsConfig config;
  private final HttpClient client;

  @Inject
  Neighbour(PersonsConfig config) {
    this.config = config;
    this.client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  }

  /** An answer: its status and, where it is an object of JSON, its body. */
  record Answer(int status, JsonObject body) {}

  /** Gets an object; an authorization of null asks as anybody. */
  Answer get(String address, String authorization) {
    return ask(request(address, authorization).GET());
  }

  /** Sends a method without a body. */
  Answer send(String method, String address, String authorization) {
    return ask(request(address, authorization).method(method, noBody()));
  }

  /** Sends a form. */
  Answer form(String address, String form) {
    return ask(
        request(address, null)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** Writes the answer into a file; its status. */
  int copy(String address, String authorization, Path file) {
    HttpRequest request = request(address, authorization).timeout(config.patience()).GET().build();
    return send(request, HttpResponse.BodyHandlers.ofFile(file)).statusCode();
  }

  private Answer ask(HttpRequest.Builder request) {
    HttpResponse<String> answer = send(request.build(), HttpResponse.BodyHandlers.ofString());
    boolean object = answer.body().startsWith("{");
    return new Answer(answer.statusCode(), object ? new JsonObject(answer.body()) : null);
  }

  private static HttpRequest.BodyPublisher noBody() {
    return HttpRequest.BodyPublishers.noBody();
  }

  private static HttpRequest.Builder request(String address, String authorization) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER);
    return authorization == null ? request : request.header("Authorization", authorization);
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("Interrupted", stopped));
    }
  }
}
