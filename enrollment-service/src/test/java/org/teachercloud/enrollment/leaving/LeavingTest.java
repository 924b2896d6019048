package org.teachercloud.enrollment.leaving;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.persons.CompareSchema;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.LearnerProfileChanged;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.Topic;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.Stated;
import org.teachercloud.enrollment.certifying.Institution;
import org.teachercloud.local.testing.Traces;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LeavingTest {

  private static final String HOME = "http://127.0.0.1:8080";

  /** Where an identifier without an account stays, by the inventory. */
  private static final Set<String> KEPT =
      Set.of("audit_trail", "erased", "inbox", "outbox", "outbox_subject");

  @Inject CompareSchema schema;
  @Inject AgroalDataSource dataSource;
  @Inject Catalogue catalogue;
  @Inject Stated stated;

  private final Institution ecnu = Institution.named("ecnu");
  private final Person her = Person.teacherOf("ecnu");
  private final Person colleague = Person.teacherOf("ecnu");
  private final String word = "canary" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void theInventoryKnowsEveryTableAndEveryColumnThatNamesAPerson() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      assertEquals(List.of(), schema.differences(connection));
    }
  }

  @Test
  void herCopyHasWhatIsHersAndNothingElse() {
    ResourcePublished course = catalogue.course(20);
    UUID enrollment = her.enrolled(course.resource());
    UUID other = colleague.enrolled(course.resource());
    tells(her, word);
    String copy =
        her.asks().get("/api/v1/my-data/enrollment").then().statusCode(200).extract().asString();
    assertTrue(copy.contains(enrollment.toString()));
    assertTrue(copy.contains(word));
    assertTrue(!copy.contains(other.toString()) && !copy.contains(colleague.id().toString()));
  }

  @Test
  void whoLeavesLeavesNoWordAndNoRowOfHers() throws SQLException {
    ResourcePublished course = catalogue.course(20);
    ecnu.certificateFor(course);
    profile(her);
    Institution.completes(her, course);
    Institution.completes(colleague, course);
    tells(her, word);
    tells(colleague, "the other's");
    keepsDocument(ecnu.admin(), her, word);
    writes(ecnu.admin(), her, word);
    String code = (String) Institution.held(her).getFirst().get("code");
    String credential = Institution.credential(code);
    UUID erasure = UUID.randomUUID();

    catalogue.left(her.id(), erasure);

    assertEquals(Set.of(), traces(word));
    Set<String> stays = traces(her.id().toString());
    assertTrue(KEPT.containsAll(stays), stays.toString());
    assertEquals(List.of(), Institution.held(her));
    assertEquals(1, Institution.held(colleague).size());
    Institution.verification(code).then().statusCode(410).body("code", equalTo("HOLDER_LEFT"));
    given()
        .contentType("application/json")
        .body(credential)
        .post("/api/v1/verifications")
        .then()
        .body("finding", equalTo("GENUINE"));
    String line = "lines.find { it.called.en == '%s' }.";
    given()
        .get("/api/v1/receipts/enrollment/" + erasure)
        .then()
        .statusCode(200)
        .body(line.formatted("Certificates") + "deed", equalTo("PSEUDONYMISED"))
        .body(line.formatted("Certificates") + "rows", equalTo(1))
        .body(line.formatted("Enrolments") + "rows", equalTo(1))
        .body(line.formatted("Statements (xAPI)") + "rows", equalTo(1))
        .body(line.formatted("Documents that tools keep about you") + "rows", equalTo(1));
  }

  @Test
  void theNewestFactOfHerProfileSaysNothing() {
    profile(her);
    catalogue.left(her.id(), UUID.randomUUID());
    List<Fact> facts =
        stated.about(
            her.id(),
            Topic.ENROLLMENT_PROFILES,
            fact -> ((LearnerProfileChanged) fact).weeklyMinutes() == 0);
    LearnerProfileChanged last = (LearnerProfileChanged) facts.getLast();
    assertTrue(last.subjects().isEmpty() && last.languages().isEmpty() && last.stage() == null);
  }

  @Test
  void whoWroteIntoOthersRecordsIsForgottenAndTheEntriesStay() throws SQLException {
    Person admin = ecnu.admin();
    ResourcePublished course = catalogue.course(20);
    ecnu.certificateFor(course);
    Institution.completes(colleague, course);
    admin
        .asks()
        .body(
            Map.of(
                "learner",
                colleague.id(),
                "institution",
                "ecnu",
                "kind",
                "TRAINING",
                "title",
                Map.of("en", "School-based training"),
                "minutes",
                45,
                "happenedAt",
                "2026-11-01T08:00:00Z"))
        .post("/api/v1/record/entries")
        .then()
        .statusCode(201);
    catalogue.left(admin.id(), UUID.randomUUID());
    assertTrue(!traces(admin.id().toString()).contains("record_entry"));
    String record = colleague.asks().get("/api/v1/record/export").asString();
    assertTrue(record.contains("School-based training"), record);
  }

  /** With a key, so that the answer is kept for a repetition. */
  private static void writes(Person admin, Person person, String text) {
    Map<String, Object> entry = new HashMap<>();
    entry.put("learner", person.id());
    entry.put("institution", "ecnu");
    entry.put("kind", "TRAINING");
    entry.put("title", Map.of("en", text));
    entry.put("happenedAt", "2026-11-01T08:00:00Z");
    admin
        .asks()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(entry)
        .post("/api/v1/record/entries")
        .then()
        .statusCode(201);
  }

  private static void profile(Person person) {
    String tag = person.asks().get("/api/v1/me").header("ETag");
    person
        .asks()
        .header("If-Match", tag)
        .body("{\"stage\": \"IN_SERVICE\", \"weeklyMinutes\": 90, \"subjects\": [\"PHYSICS\"]}")
        .patch("/api/v1/me/profile")
        .then()
        .statusCode(200);
  }

  private static void tells(Person person, String text) {
    Map<String, Object> statement = new HashMap<>();
    statement.put("actor", account(person));
    statement.put("verb", Map.of("id", "http://example.com/wrote", "display", Map.of("en", text)));
    statement.put(
        "object",
        Map.of(
            "id",
            "http://example.com/" + UUID.randomUUID(),
            "definition",
            Map.of("name", Map.of("en", text))));
    statement.put("result", Map.of("response", text));
    person
        .asks()
        .header("X-Experience-API-Version", "2.0.0")
        .body(statement)
        .post("/xapi/statements")
        .then()
        .statusCode(200);
  }

  private static void keepsDocument(Person admin, Person person, String text) {
    admin
        .asks()
        .header("X-Experience-API-Version", "2.0.0")
        .queryParam("activityId", "http://example.com/u")
        .queryParam("stateId", "note")
        .queryParam(
            "agent",
            "{\"account\": {\"homePage\": \"%s\", \"name\": \"%s\"}}".formatted(HOME, person.id()))
        .body("{\"note\": \"" + text + "\"}")
        .put("/xapi/activities/state")
        .then()
        .statusCode(204);
  }

  private static Map<String, Object> account(Person person) {
    return Map.of("account", Map.of("homePage", HOME, "name", person.id().toString()));
  }

  private Set<String> traces(String text) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return Traces.of(text, connection);
    }
  }
}
