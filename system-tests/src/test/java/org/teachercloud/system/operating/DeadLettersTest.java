package org.teachercloud.system.operating;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.system.running.Learner;
import org.teachercloud.system.running.RunningCloud;

/**
 * What a service could not apply is seen and applied again by an operator, through the door. A
 * constraint that the service's own database has for a while stands for what somebody mends.
 */
class DeadLettersTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Map<String, Learner> people = new HashMap<>();
  private final String title = "A course that was refused " + UUID.randomUUID();
  private String mended;

  @AfterEach
  void leaveNothingBroken() throws Exception {
    if (mended != null) {
      mend(mended, "edition");
      mend(mended, "item");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalog", "enrollment", "recommendation", "insight"})
  void everyServiceTellsOperatorsOfItsDeadLettersAndNobodyElse(String service) {
    letters("operator", service).statusCode(200).body("items", notNullValue());
    letters("teacher", service).statusCode(403);
    settled(service, UUID.randomUUID().toString(), "replay").statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({"enrollment, edition", "recommendation, item"})
  void whatCouldNotBeAppliedIsReplayedOnceItCan(String service, String table) throws Exception {
    mended = service;
    change(
        service,
        "ALTER TABLE %s ADD CONSTRAINT refused CHECK (title ->> 'en' <> '%s') NOT VALID"
            .formatted(table, title));
    String resource = published();
    String letter =
        await("the fact becomes a dead letter")
            .atMost(PATIENCE)
            .until(() -> letterOf(service, resource), id -> id != null);
    settled(service, letter, "replay")
        .statusCode(409)
        .body("code", equalTo("DEAD_LETTER_FAILED_AGAIN"));

    mend(service, table);

    settled(service, letter, "replay").statusCode(200).body("settlement", equalTo("REPLAYED"));
    settled(service, letter, "replay").statusCode(200).body("settlement", equalTo("REPLAYED"));
    settled(service, letter, "discard").statusCode(409);
    letters("operator", service).body("items.id", not(hasItem(letter)));
    person("teacher2").enrols(resource).then().statusCode(201);
    await("it can be recommended").atMost(PATIENCE).until(() -> saved(resource), equalTo(204));
  }

  private int saved(String resource) {
    return person("teacher2")
        .calls()
        .contentType(ContentType.JSON)
        .body(Map.of("kind", "SAVE"))
        .post("/api/v1/recommendations/" + resource + "/feedback")
        .statusCode();
  }

  private String published() {
    Map<String, Object> course =
        Map.of(
            "kind", "COURSE",
            "title", Map.of("en", title),
            "summary", Map.of("en", "It is published while a service cannot take it"),
            "subject", "PEDAGOGY",
            "languages", List.of("en"),
            "scope", "PUBLIC",
            "units", List.of(Map.of("title", Map.of("en", "The first unit"), "minutes", 20)));
    String id =
        person("publisher")
            .calls()
            .contentType(ContentType.JSON)
            .body(course)
            .post("/api/v1/resources")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    person("publisher").calls().post("/api/v1/resources/" + id + "/submit").then().statusCode(200);
    person("publisher2")
        .calls()
        .post("/api/v1/resources/" + id + "/publish")
        .then()
        .statusCode(200);
    return id;
  }

  private String letterOf(String service, String resource) {
    return letters("operator", service)
        .statusCode(200)
        .extract()
        .path("items.find { it.subject == '%s' }?.id".formatted(resource));
  }

  private ValidatableResponse letters(String account, String service) {
    return person(account)
        .calls()
        .get("/api/v1/operations/" + service + "/dead-letters?size=50")
        .then();
  }

  private ValidatableResponse settled(String service, String letter, String how) {
    return person("operator")
        .calls()
        .post("/api/v1/operations/" + service + "/dead-letters/" + letter + "/" + how)
        .then();
  }

  private Learner person(String account) {
    return people.computeIfAbsent(account, name -> Learner.signedIn(CLOUD, name));
  }

  private static void mend(String service, String table) throws Exception {
    change(service, "ALTER TABLE IF EXISTS " + table + " DROP CONSTRAINT IF EXISTS refused");
  }

  private static void change(String service, String sql) throws IOException, SQLException {
    Properties secrets = new Properties();
    try (var reader = Files.newBufferedReader(CLOUD.home().resolve("secrets.properties"))) {
      secrets.load(reader);
    }
    String database = "jdbc:postgresql://127.0.0.1:" + CLOUD.port("postgres") + "/" + service;
    try (Connection connection =
            DriverManager.getConnection(database, service, secrets.getProperty(service));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
