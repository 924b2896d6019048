package org.teachercloud.local.seeding;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;
import org.teachercloud.local.ground.Trouble;
import org.teachercloud.local.parts.Site;

/**
 * Calls through the gateway as the local realm's own client {@code local-cloud}, whose role is
 * operator.
 */
final class Operator implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Site site;

  Operator(Site site) {
    this.site = site;
  }

  HttpResponse<String> post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  HttpResponse<String> get(String path) {
    return send(request(path));
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(site.publicUrl()).resolve(path))
        .header("Authorization", "Bearer " + token())
        .header("Accept", "application/json")
        .timeout(PATIENCE);
  }

  /** A new token for every call: they are few, and none can expire on the way. */
  private String token() {
    String form =
        "grant_type=client_credentials&client_id=local-cloud&client_secret="
            + site.home().secret("local-client");
    String url = site.publicUrl() + "/auth/realms/teacher-cloud/protocol/openid-connect/token";
    var answer =
        send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(form)));
    var token = TOKEN.matcher(answer.body());
    if (!token.find()) {
      throw new Trouble(
          "Keycloak gives the local cloud no token ("
              + answer.statusCode()
              + "): "
              + answer.body());
    }
    return token.group(1);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Trouble(
          "The cloud does not answer at " + site.publicUrl() + ": ./cloud up starts it.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted.", e);
    }
  }
}
