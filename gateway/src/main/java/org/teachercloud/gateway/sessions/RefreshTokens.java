package org.teachercloud.gateway.sessions;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Exchanges a refresh token for new tokens. Blocks: worker threads only. */
@ApplicationScoped
class RefreshTokens {
  private final IdentityConfig config;
  private final URI endpoint;
  private final HttpClient client;

  @Inject
  RefreshTokens(IdentityConfig config) {
    this.config = config;
    this.endpoint = URI.create(config.realm() + "/protocol/openid-connect/token");
    this.client = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
  }

  /**
   * The session with new tokens, or nothing when the identity provider has ended it.
   *
   * @throws UncheckedIOException when the identity provider cannot be asked; the session stays
   */
  Optional<Session> refresh(Session session) {
    if (session.tokens().refresh() == null) {
      return Optional.empty();
    }
    HttpResponse<String> answer = ask(session.tokens().refresh());
    if (answer.statusCode() == 200) {
      return Optional.of(renewed(session, new JsonObject(answer.body())));
    }
    if (answer.statusCode() == 400) {
      return Optional.empty();
    }
    throw new UncheckedIOException(
        new IOException("The identity provider answered " + answer.statusCode()));
  }

  private static Session renewed(Session session, JsonObject answer) {
    String access = answer.getString("access_token");
    String refresh = answer.getString("refresh_token", session.tokens().refresh());
    String id = answer.getString("id_token", session.tokens().id());
    return new Session(
        session.id(),
        session.providerSession(),
        new Session.Tokens(access, refresh, id),
        Claims.until(access),
        Claims.until(refresh));
  }

  private HttpResponse<String> ask(String refreshToken) {
    var request =
        HttpRequest.newBuilder(endpoint)
            .timeout(config.timeout())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization", "Basic " + credentials())
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    form(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken))))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("Interrupted while refreshing", e));
    }
  }

  private String credentials() {
    String pair = encode(config.clientId()) + ":" + encode(config.clientSecret());
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
