package org.teachercloud.system.security.specimens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teachercloud.system.running.RunningCloud;

/** The identity provider of the running cloud, by the hand of who administers it. */
public final class Issuing {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLIENT =
      """
      {"clientId": "%s", "publicClient": true, "standardFlowEnabled": false,
       "directAccessGrantsEnabled": true, "attributes": {"access.token.lifespan": "%d"},
       "protocolMappers": [{"name": "audience", "protocol": "openid-connect",
         "protocolMapper": "oidc-audience-mapper",
         "config": {"included.custom.audience": "%s", "access.token.claim": "true"}}]}
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final String password;

  private Issuing(String address, String password) {
    this.address = address;
    this.password = password;
  }

  /** That of the cloud that the system tests share. */
  public static Issuing open() {
    RunningCloud cloud = RunningCloud.shared();
    Properties secrets = new Properties();
    try (var reader = Files.newBufferedReader(cloud.home().resolve("secrets.properties"))) {
      secrets.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    String address = "http://127.0.0.1:" + cloud.port("keycloak") + "/auth";
    return new Issuing(address, secrets.getProperty("keycloak-admin"));
  }

  /** A token of another realm, whose owner may do anything there. */
  public String ofAnotherRealm() {
    return token("master", "admin-cli", "admin", password);
  }

  /**
   * A token of a demo account in our realm, by a client that is gone again afterwards.
   *
   * @param audience for whom it is
   * @param seconds how long it is good
   */
  public String of(String account, String audience, int seconds) {
    String name = "trial-" + UUID.randomUUID();
    String admin = ofAnotherRealm();
    String clients = "/admin/realms/teacher-cloud/clients";
    HttpResponse<String> made =
        send(
            authorized(clients, admin)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(CLIENT.formatted(name, seconds, audience))));
    String own = made.headers().firstValue("Location").orElseThrow();
    try {
      return token("teacher-cloud", name, account, account);
    } finally {
      String id = own.substring(own.lastIndexOf('/'));
      send(authorized(clients + id, admin).DELETE());
    }
  }

  private String token(String realm, String name, String account, String secret) {
    String form =
        Map.of(
                "grant_type", "password",
                "client_id", name,
                "username", account,
                "password", secret)
            .entrySet()
            .stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    String path = "/realms/" + realm + "/protocol/openid-connect/token";
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    try {
      JsonNode told = JSON.readTree(answer.body());
      return told.get("access_token").asText();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private HttpRequest.Builder authorized(String path, String token) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(answer.uri() + ": " + answer.body());
      }
      return answer;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
