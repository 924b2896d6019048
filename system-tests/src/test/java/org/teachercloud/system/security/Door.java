package org.teachercloud.system.security;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
  HttpResponse<String> ask(String account, String method, String path) {
    return askWith(account.isEmpty() ? null : token(account), method, path);
  }

  HttpResponse<String> askWith(String token, String method, String path) {
    boolean writes = !method.equals("GET");
    return send(token, method, path, writes ? "{}" : null);
  }

  HttpResponse<String> send(String token, String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(PATIENCE)
            .header("Accept", "application/json, text/event-stream")
            .header("X-Requested-With", "teacher-cloud")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return client.send(request.build(), firstBytes());
    } catch (IOException failure) {
      throw new IllegalStateException("No answer to " + method + " " + path, failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** A stream of events never ends by itself: of it the status is enough. */
  private static HttpResponse.BodyHandler<String> firstBytes() {
    return info ->
        info.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")
                && info.statusCode() == HttpURLConnection.HTTP_OK
            ? HttpResponse.BodySubscribers.replacing("")
            : BodyHandlers.ofString().apply(info);
  }
}
