package org.teachercloud.system.security;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.system.running.RunningCloud;
import org.teachercloud.system.signing.SignIn;

/** The running cloud, called as a phone calls it. */
final class Door {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Map<String, String> tokens = new HashMap<>();
  private final String address;

  private Door(String address) {
    this.address = address;
  }

  /** The door of the cloud that the system tests share. */
  static Door open() {
    return new Door(RunningCloud.shared().url());
  }

  String address() {
    return address;
  }

  /** The access token of a demo account, got as a phone gets it. */
  String token(String account) {
    return tokens.computeIfAbsent(account, name -> new SignIn(address).as(name, name).access());
  }

  /** An answer to an empty request of a demo account, or of nobody when its name is empty. */
  Answer ask(String account, String method, String path) {
    return askWith(account.isEmpty() ? null : token(account), method, path);
  }

  Answer askWith(String token, String method, String path) {
    boolean writes = !method.equals("GET");
    return send(token, method, path, writes ? "{}" : null);
  }

  Answer send(String token, String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(PATIENCE)
            .header("Accept", "application/json, text/event-stream, */*;q=0.1")
            .header("X-Requested-With", "teacher-cloud")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      // A file is taken as a form; a form without parts is the empty request there.
      request.header(
          "Content-Type",
          path.equals("/api/v1/imports")
              ? "multipart/form-data; boundary=none"
              : "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return Answer.of(client.send(request.build(), BodyHandlers.ofInputStream()));
    } catch (IOException failure) {
      throw new IllegalStateException("No answer to " + method + " " + path, failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** What came back; of a stream of events, which never ends by itself, only that it opened. */
  record Answer(int statusCode, HttpHeaders headers, String body) {

    static Answer of(HttpResponse<InputStream> response) throws IOException {
      boolean stream =
          response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
      try (InputStream body = response.body()) {
        String text = stream ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(response.statusCode(), response.headers(), text);
      }
    }
  }
}
