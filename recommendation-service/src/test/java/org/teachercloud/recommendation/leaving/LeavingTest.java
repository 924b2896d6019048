package org.teachercloud.recommendation.leaving;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.Answers.askUntil;
import static org.teachercloud.recommendation.testing.Answers.ids;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.persons.CompareSchema;
import org.teachercloud.contracts.Subject;
import org.teachercloud.local.testing.Traces;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.Paths;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LeavingTest {

  /** Where an identifier without an account stays, by the inventory. */
  private static final Set<String> KEPT = Set.of("erased", "inbox", "audit_trail");

  @Inject CompareSchema schema;
  @Inject AgroalDataSource dataSource;
  @Inject Facts facts;

  private final UUID her = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();
  private final String token = Tokens.teacher(her);
  private final UUID coach = UUID.randomUUID();
  private final String advisor = Tokens.coach(coach);
  private final UUID course = UUID.randomUUID();
  private final UUID next = UUID.randomUUID();

  @BeforeEach
  void sheLearnsSaysAndPlans() {
    facts.arrive(
        facts.published(course, Subject.LAW),
        facts.published(next, Subject.LAW),
        facts.profile(her, Set.of(Subject.LAW), Set.of()),
        facts.profile(other, Set.of(Subject.LAW), Set.of()),
        facts.enrolled(her, course),
        facts.enrolled(other, course));
    askUntil(token, now -> ids(now).contains(next));
    Paths.post(token, "/api/v1/recommendations/" + next + "/feedback", "{\"kind\": \"SAVE\"}")
        .then()
        .statusCode(204);
    Paths.begin(token, Paths.toResource(next), 90);
    String code =
        Paths.post(token, "/api/v1/coachings", "").then().statusCode(201).extract().path("code");
    String coaching =
        Paths.post(advisor, "/api/v1/coachings/taken", "{\"code\": \"" + code + "\"}")
            .then()
            .statusCode(200)
            .extract()
            .path("id");
    Paths.post(
            advisor,
            "/api/v1/coachings/" + coaching + "/proposals",
            "{\"kind\": \"POSTPONE\", \"resource\": \"%s\", \"until\": \"2040-01-01\", \"words\": \"Later\"}"
                .formatted(next))
        .then()
        .statusCode(201);
  }

  @Test
  void aCoachWhoLeavesTakesHerCoachingsAndProposalsAlong() throws SQLException {
    facts.arrive(facts.left(coach, UUID.randomUUID()));
    Set<String> stays = traces(coach.toString());
    assertTrue(KEPT.containsAll(stays), stays.toString());
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/coachings")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void theInventoryKnowsEveryTableAndEveryColumnThatNamesAPerson() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      assertEquals(List.of(), schema.differences(connection));
    }
  }

  @Test
  void herCopyHasWhatIsHersAndNothingElse() {
    var copy =
        given()
            .auth()
            .oauth2(token)
            .get("/api/v1/my-data/recommendation")
            .then()
            .statusCode(200)
            .extract();
    for (String table :
        List.of(
            "feedback", "learning_path", "path_version", "history", "coaching", "path_proposal")) {
      assertEquals(
          1,
          copy.<Integer>path("holdings.find { it.table == '" + table + "' }.rows.size()"),
          table);
    }
    assertFalse(copy.asString().contains(other.toString()));
  }

  @Test
  void whoLeavesIsForgottenAlsoByWhatArrivesLate() throws SQLException {
    UUID erasure = UUID.randomUUID();
    facts.arrive(facts.left(her, erasure));
    facts.arrive(facts.enrolled(her, next), facts.profile(her, Set.of(Subject.LAW), Set.of("zh")));
    Set<String> stays = traces(her.toString());
    assertTrue(KEPT.containsAll(stays), stays.toString());
    assertTrue(traces(other.toString()).contains("history"));
    String line = "lines.find { it.table == '%s' }.";
    given()
        .get("/api/v1/receipts/recommendation/" + erasure)
        .then()
        .statusCode(200)
        .body(line.formatted("history") + "rows", equalTo(1))
        .body(line.formatted("feedback") + "rows", equalTo(1))
        .body(line.formatted("path_version") + "rows", equalTo(1))
        .body(line.formatted("learner") + "deed", equalTo("DELETED"));
    given().auth().oauth2(token).get("/api/v1/paths/current").then().statusCode(204);
  }

  private Set<String> traces(String text) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return Traces.of(text, connection);
    }
  }
}
