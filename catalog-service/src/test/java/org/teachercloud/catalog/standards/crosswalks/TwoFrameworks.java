package org.teachercloud.catalog.standards.crosswalks;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.standards.TestPackage;

/** The publisher speaks for the Chinese framework, the coach for the British one. */
abstract class TwoFrameworks {

  static final String GROUNDS =
      "\"rationale\": \"Both ask for it\", \"evidence\": [\"Clause 3.3 and standard 6\"]";

  @Inject AgroalDataSource dataSource;

  final TestPackage chinese = new TestPackage();
  final TestPackage british = new TestPackage();
  final String publisher = Tokens.publisher("ecnu");
  final String coach = Tokens.coach("ecnu");

  @BeforeEach
  void twoFrameworksWithTheirExperts() {
    publish(chinese, "CN", "1");
    publish(british, "GB", "1");
    appoint(chinese.id, Tokens.PUBLISHER);
    appoint(british.id, Tokens.COACH);
  }

  String adopted() {
    String link = propose(GROUNDS);
    approve(link, publisher, 1).statusCode(200);
    approve(link, coach, 2).statusCode(200).body("state", equalTo("ADOPTED"));
    return link;
  }

  static void publish(TestPackage one, String country, String version) {
    publish(one.version(version, "A standard", true), country);
  }

  static void publish(String written, String country) {
    given()
        .contentType("application/json")
        .auth()
        .oauth2(Tokens.operator())
        .body(written)
        .post("/api/v1/standards/imports?country=" + country)
        .then()
        .statusCode(201);
  }

  static void appoint(UUID framework, UUID person) {
    given()
        .contentType("application/json")
        .auth()
        .oauth2(Tokens.operator())
        .body("{\"person\": \"%s\", \"name\": \"An expert\"}".formatted(person))
        .post("/api/v1/standards/" + framework + "/experts")
        .then()
        .statusCode(204);
  }

  String propose(String grounds) {
    return propose(grounds, chinese.first, british.second);
  }

  String propose(String grounds, UUID origin, UUID destination) {
    String body =
        "{\"origin\": \"%s\", \"destination\": \"%s\", \"kind\": \"RELATED\", %s}"
            .formatted(origin, destination, grounds);
    return proposed(body, publisher).statusCode(201).extract().path("id");
  }

  static ValidatableResponse proposed(String body, String token) {
    return given()
        .contentType("application/json")
        .auth()
        .oauth2(token)
        .body(body)
        .post("/api/v1/crosswalks")
        .then();
  }

  static ValidatableResponse approve(String link, String token, int change) {
    return given()
        .contentType("application/json")
        .auth()
        .oauth2(token)
        .body("{\"change\": " + change + "}")
        .post("/api/v1/crosswalks/" + link + "/approve")
        .then();
  }

  static ValidatableResponse reword(String link, int change, String token) {
    return given()
        .contentType("application/json")
        .auth()
        .oauth2(token)
        .header("If-Match", "\"" + change + "\"")
        .body("{" + GROUNDS + "}")
        .put("/api/v1/crosswalks/" + link)
        .then();
  }

  String theLink() {
    return given().get("/api/v1/crosswalks?framework=" + chinese.id).path("items[0].id");
  }

  static int change(String link) {
    return given().get("/api/v1/crosswalks/" + link).path("change");
  }

  void tell(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }
}
