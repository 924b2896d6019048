package org.teachercloud.system.running;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Makes people members of institutions, as whoever administers the identity provider does. */
public final class Membership {

  private static final String REALM = "/auth/admin/realms/teacher-cloud";

  private Membership() {}

  /** She belongs to these institutions from her next sign-in on; what she belonged to stays. */
  public static void of(RunningCloud cloud, String username, String... institutions) {
    String keycloak = "http://127.0.0.1:" + cloud.port("keycloak");
    String token = administrator(keycloak, cloud);
    String person =
        by(keycloak, token)
            .queryParams(Map.of("username", username, "exact", "true"))
            .get(REALM + "/users")
            .path("[0].id");
    for (String institution : institutions) {
      List<Map<String, Object>> found =
          by(keycloak, token)
              .queryParams(Map.of("max", 1000))
              .get(REALM + "/organizations")
              .jsonPath()
              .getList("");
      Object organization =
          found.stream()
              .filter(one -> institution.equals(one.get("alias")))
              .findFirst()
              .orElseThrow()
              .get("id");
      by(keycloak, token)
          .contentType(ContentType.JSON)
          .body(person)
          .post(REALM + "/organizations/" + organization + "/members")
          .then()
          .statusCode(201);
    }
  }

  private static String administrator(String keycloak, RunningCloud cloud) {
    return given()
        .baseUri(keycloak)
        .formParams(
            Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "admin",
                "password", secret(cloud)))
        .post("/auth/realms/master/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  private static String secret(RunningCloud cloud) {
    Properties secrets = new Properties();
    try (var reader = Files.newBufferedReader(cloud.home().resolve("secrets.properties"))) {
      secrets.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return secrets.getProperty("keycloak-admin");
  }

  private static RequestSpecification by(String keycloak, String token) {
    return given().baseUri(keycloak).auth().oauth2(token);
  }
}
