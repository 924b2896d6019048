package org.teachercloud.system.security.specimens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import java.util.TreeMap;
import java.util.UUID;
import org.teachercloud.system.running.RunningCloud;
import org.teachercloud.system.signing.SignIn;

/** The running cloud, called as a phone calls it. */
public final class Door {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Map<String, String> tokens = new HashMap<>();
  private final String address;

  private Door(String address) {
    this.address = address;
  }

  /** The door of the cloud that the system tests share. */
  public static Door open() {
    return new Door(RunningCloud.shared().url());
  }

  /** The address of the cloud. */
  public String address() {
    return address;
  }

  /** The access token of a demo account, got as a phone gets it; null for nobody. */
  public String token(String account) {
    return account.isEmpty()
        ? null
        : tokens.computeIfAbsent(account, name -> new SignIn(address).as(name, name).access());
  }

  /** An answer to a request without a body of a demo account, or of nobody. */
  public Answer ask(String account, String method, String path) {
    return askWith(token(account), method, path);
  }

  /** An answer to a request without a body, with any token. */
  public Answer askWith(String token, String method, String path) {
    return send(token, new Wish(method, path, null));
  }

  /** What a demo account gets for a request that must be answered with a success. */
  public JsonNode made(String account, String method, String path, String body) {
    Answer answer = send(token(account), new Wish(method, path, body));
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          method + " " + path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.json();
  }

  /** The same for a change of whatever stands there. */
  JsonNode changed(String account, String path, String body) {
    Wish wish = new Wish("PUT", path, body, Map.of("If-Match", "*"));
    Answer answer = send(token(account), wish);
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          "PUT " + path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.json();
  }

  /** The last part of the address of what a demo account has made. */
  public String madeAt(String account, String path, String body) {
    Answer answer = send(token(account), new Wish("POST", path, body));
    String location = answer.headers().firstValue("Location").orElse(null);
    if (location == null) {
      throw new IllegalStateException(
          "POST " + path + ": " + answer.statusCode() + " " + answer.body());
    }
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /** The answer to a request; null as a token for nobody. */
  public Answer send(String token, Wish wish) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Accept", "application/json, text/event-stream, */*;q=0.1");
    headers.put("X-Requested-With", "teacher-cloud");
    headers.put("Idempotency-Key", UUID.randomUUID().toString());
    String body = wish.body();
    if (body != null) {
      headers.put("Content-Type", "application/json");
    }
    if (token != null) {
      headers.put("Authorization", "Bearer " + token);
    }
    headers.putAll(wish.headers());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + wish.path()))
            .timeout(PATIENCE)
            .method(
                wish.method(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      return Answer.of(client.send(request.build(), BodyHandlers.ofInputStream()));
    } catch (IOException failure) {
      throw new IllegalStateException("No answer to " + wish, failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** What came back; of a stream of events, which never ends by itself, only that it opened. */
  public record Answer(int statusCode, HttpHeaders headers, String body) {

    static Answer of(HttpResponse<InputStream> response) throws IOException {
      boolean stream =
          response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
      try (InputStream body = response.body()) {
        String text = stream ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(response.statusCode(), response.headers(), text);
      }
    }

    /** The body as JSON; missing where there is none. */
    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
