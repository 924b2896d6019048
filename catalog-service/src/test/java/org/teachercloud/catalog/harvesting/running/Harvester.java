package org.teachercloud.catalog.harvesting.running;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Function;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.Tokens;

/** Keeps sources as an institution's publisher does, and has them harvested to the end. */
@ApplicationScoped
class Harvester {

  static final String SOURCES = "/api/v1/harvests/sources";

  @Inject CarryRun carry;
  @Inject Shelf shelf;
  @Inject AgroalDataSource dataSource;

  /** A new institution. */
  String institution() {
    return shelf.institution();
  }

  static String body(String address, String target, String scope) {
    return """
    {"name": "Test repository", "baseUrl": "%s", "prefix": "oai_dc", "target": "%s",
     "scope": "%s", "mapping": {"kind": "COURSE", "subject": "UNCLASSIFIED",
       "languages": ["zh"], "kinds": {"Experiment": "LAB"}}}
    """
        .formatted(address, target, scope);
  }

  /** Where a new source of drafts is. */
  String source(String institution, String address) {
    return source(institution, body(address, "DRAFT", "INSTITUTION"), 201)
        .extract()
        .header("Location");
  }

  ValidatableResponse source(String institution, String body, int status) {
    return as(Tokens.publisher(institution)).body(body).post(SOURCES).then().statusCode(status);
  }

  /** The report of a harvest that was carried to its end. */
  JsonPath harvested(String institution, String source) throws InterruptedException {
    return harvested(institution, source, false);
  }

  JsonPath harvested(String institution, String source, boolean full) throws InterruptedException {
    String run = begun(institution, source, full);
    toTheEnd();
    return get(institution, run);
  }

  /** The report of a harvest of a repository that answers so. */
  JsonPath harvested(Function<Map<String, String>, TestRepository.Reply> answer)
      throws IOException, InterruptedException {
    String institution = institution();
    try (TestRepository repository = TestRepository.listing(answer)) {
      return harvested(institution, source(institution, repository.address()));
    }
  }

  static void failed(String code, JsonPath report) {
    assertEquals("FAILED", report.getString("state"), report.prettify());
    assertEquals(code, report.getString("failure.code"));
    assertTrue(!report.getString("failure.message").isBlank());
  }

  String begun(String institution, String source, boolean full) {
    return as(Tokens.publisher(institution))
        .body("{\"full\": " + full + "}")
        .post(source + "/runs")
        .then()
        .statusCode(202)
        .extract()
        .header("Location");
  }

  /** Takes what waits, if anything does, and works on it until it is over or has to wait. */
  boolean oneTurn() throws InterruptedException {
    return carry.next(() -> false);
  }

  void toTheEnd() throws InterruptedException {
    for (int i = 0; oneTurn(); i++) {
      if (i > 20) {
        throw new AssertionError("No end");
      }
    }
  }

  static JsonPath get(String institution, String location) {
    return as(Tokens.publisher(institution))
        .get(location)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static RequestSpecification as(String token) {
    return given()
        .auth()
        .oauth2(token)
        .header("Accept-Language", "en")
        .contentType(ContentType.JSON);
  }

  void sql(String statement) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement update = connection.createStatement()) {
      update.executeUpdate(statement);
    }
  }

  long number(String select) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(select)) {
      row.next();
      return row.getLong(1);
    }
  }
}
