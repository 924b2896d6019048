package org.teachercloud.enrollment.merging;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import org.teachercloud.contracts.CourseCompleted;
import org.teachercloud.contracts.LearnerProfileChanged;
import org.teachercloud.contracts.LearnerWithdrew;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.Topic;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.Stated;
import org.teachercloud.enrollment.certifying.Institution;
import org.teachercloud.enrollment.completing.Desk;
import org.teachercloud.local.testing.Traces;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MergingTest {

  private static final String HOME = "http://127.0.0.1:8080";

  /** Where the identifier that went stays, by the inventory. */
  private static final Set<String> KEPT =
      Set.of("audit_trail", "certificate", "inbox", "merged", "outbox", "outbox_subject");

  @Inject Catalogue catalogue;
  @Inject Stated stated;
  @Inject AgroalDataSource dataSource;

  private final Institution ecnu = Institution.named("ecnu");
  private final Desk desk = Desk.of("ecnu");
  private final Person stays = Person.teacherOf("ecnu");
  private final Person goes = Person.teacherOf("ecnu");

  @Test
  void halvesOfACourseUnderTwoAccountsCompleteItOnceAndTheOtherIsClosedAndNotWithdrawn() {
    ResourcePublished course = catalogue.course(20, 20);
    UUID mine = stays.enrolled(course.resource());
    UUID other = goes.enrolled(course.resource());
    Desk.tells(stays, Desk.event(mine, Desk.unit(course, 0), "COMPLETED", 80f, null));
    Desk.tells(goes, Desk.event(other, Desk.unit(course, 1), "COMPLETED", 90f, null));

    UUID merge = catalogue.merged(goes.id(), stays.id());

    stays
        .sees(mine)
        .then()
        .body("state", equalTo("COMPLETED"))
        .body("units.state", equalTo(List.of("COMPLETED", "COMPLETED")));
    stays.sees(other).then().body("state", equalTo("WITHDRAWN"));
    stays
        .asks()
        .get("/api/v1/enrollments/" + other + "/changes")
        .then()
        .body("items.reason", hasItem("MERGED"));
    var facts =
        stated.about(
            stays.id(), Topic.ENROLLMENT_LEARNING, fact -> fact instanceof CourseCompleted);
    assertEquals(1, facts.stream().filter(CourseCompleted.class::isInstance).count());
    assertEquals(0, facts.stream().filter(LearnerWithdrew.class::isInstance).count());
    given()
        .get("/api/v1/merge-receipts/enrollment/" + merge)
        .then()
        .statusCode(200)
        .body("lines.find { it.table == 'enrollment' }.rows", equalTo(1))
        .body("lines.find { it.table == 'progress_event' }.rows", equalTo(1));
  }

  @Test
  void whoWaitsGetsThePlaceOfTheOneThatIsClosed() {
    ResourcePublished course = catalogue.course(20);
    UUID offering = offers(course.resource(), 2);
    Person waits = Person.teacherOf("ecnu");
    UUID mine = Desk.entered(stays, course.resource(), offering);
    UUID other = Desk.entered(goes, course.resource(), offering);
    UUID waiting = Desk.entered(waits, course.resource(), offering);
    waits.sees(waiting).then().body("state", equalTo("WAITLISTED"));

    catalogue.merged(goes.id(), stays.id());

    waits.sees(waiting).then().body("state", equalTo("ACTIVE"));
    stays.sees(mine).then().body("state", equalTo("ACTIVE"));
    stays.sees(other).then().body("state", equalTo("WITHDRAWN"));
    stays.enrolls(course.resource()).then().statusCode(200).body("id", equalTo("" + mine));
  }

  @Test
  void certificatesOfBothStayAsSignedAndTheLaterRenewsTheEarlier() {
    ResourcePublished course = catalogue.course(20);
    ecnu.certificateFor(course);
    Institution.completes(goes, course);
    Institution.completes(stays, course);
    String code = (String) Institution.held(goes).getFirst().get("code");
    String signed = Institution.credential(code);

    catalogue.merged(goes.id(), stays.id());

    List<Map<String, Object>> held = Institution.held(stays);
    assertEquals(2, held.size());
    assertEquals(
        1, held.stream().filter(one -> one.get("renews") == null).count(), held.toString());
    assertEquals(signed, Institution.credential(code));
    given()
        .contentType("application/json")
        .body(signed)
        .post("/api/v1/verifications")
        .then()
        .body("finding", equalTo("GENUINE"));
  }

  @Test
  void whatNeitherHadEarnedAloneIsAwarded() {
    ResourcePublished first = catalogue.course(20);
    ResourcePublished second = catalogue.course(20);
    ecnu.award(
        "DIPLOMA",
        List.of(Institution.course(first.resource()), Institution.course(second.resource())),
        Map.of());
    Institution.completes(goes, first);
    Institution.completes(stays, second);
    assertEquals(0, Institution.held(stays).size());
    catalogue.merged(goes.id(), stays.id());
    assertEquals(1, Institution.held(stays).size());
  }

  @Test
  void aCourseThatAsksForOneOfTheOtherAccountIsCompletedByIt() {
    ResourcePublished asked = catalogue.course(20);
    ResourcePublished asking = catalogue.course(20);
    desk.sets(asking.resource(), Map.of("kind", "COURSE", "resourceId", asked.resource()))
        .then()
        .statusCode(200);
    UUID mine = stays.enrolled(asking.resource());
    Institution.completes(goes, asked);
    catalogue.merged(goes.id(), stays.id());
    stays.sees(mine).then().body("state", equalTo("COMPLETED"));
  }

  @Test
  void whatTheOtherAccountSaidOfHerselfIsStatedForTheOneThatStays() {
    says(goes, "{\"stage\": \"IN_SERVICE\", \"weeklyMinutes\": 90, \"optedOut\": true}");
    catalogue.merged(goes.id(), stays.id());
    LearnerProfileChanged now =
        (LearnerProfileChanged)
            stated.about(stays.id(), Topic.ENROLLMENT_PROFILES, fact -> true).getLast();
    assertEquals(90, now.weeklyMinutes());
    assertTrue(now.optedOut());
    stated.about(
        goes.id(),
        Topic.ENROLLMENT_PROFILES,
        fact -> ((LearnerProfileChanged) fact).weeklyMinutes() == 0);
  }

  @Test
  void aStatementAboutTheAccountThatWentIsProgressOfTheOneThatStays() {
    ResourcePublished course = catalogue.course(20);
    UUID other = goes.enrolled(course.resource());
    catalogue.merged(goes.id(), stays.id());
    tells(ecnu.admin(), goes, "completed", HOME + "/resources/" + course.resource());
    stays.sees(other).then().body("state", equalTo("COMPLETED"));
  }

  @Test
  void anInstitutionThatNotedTheOldIdentifierWritesIntoTheRecordThatSheHasNow() {
    ResourcePublished course = catalogue.course(20);
    Institution.completes(goes, course);
    catalogue.merged(goes.id(), stays.id());
    ecnu.admin()
        .asks()
        .body(
            Map.of(
                "learner",
                goes.id(),
                "institution",
                "ecnu",
                "kind",
                "TRAINING",
                "title",
                Map.of("en", "Training under the old number"),
                "minutes",
                45,
                "happenedAt",
                "2026-11-01T08:00:00Z"))
        .post("/api/v1/record/entries")
        .then()
        .statusCode(201);
    stays
        .asks()
        .get("/api/v1/record/export")
        .then()
        .statusCode(200)
        .body("entries.title.en", hasItem("Training under the old number"))
        .body("entries.kind", hasItem("COMPLETION"))
        .body("alsoKnownAs", equalTo(List.of("urn:uuid:" + goes.id())));
  }

  @Test
  void leavingAfterwardsErasesBothWithStatementsThatWereNeverRewritten() throws SQLException {
    String word = "canary" + UUID.randomUUID().toString().replace("-", "");
    ResourcePublished course = catalogue.course(20);
    Institution.completes(goes, course);
    tells(goes, goes, word, "http://example.com/" + word);
    catalogue.merged(goes.id(), stays.id());
    Set<String> moved = traces(goes.id().toString());
    assertTrue(moved.contains("statement"), "kept under the identifier that went");
    String copy = stays.asks().get("/api/v1/my-data/enrollment").asString();
    assertTrue(copy.contains(word), "and in her copy all the same");
    catalogue.left(stays.id(), UUID.randomUUID());
    assertEquals(Set.of(), traces(word));
    Set<String> stay = traces(goes.id().toString());
    assertTrue(KEPT.containsAll(stay), stay.toString());
  }

  private UUID offers(UUID resource, int capacity) {
    return UUID.fromString(
        desk.publisher()
            .asks()
            .body(
                Map.of(
                    "resourceId",
                    resource,
                    "admission",
                    "OPEN",
                    "terms",
                    Map.of("name", Map.of("en", "Autumn"), "capacity", capacity)))
            .post("/api/v1/offerings")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id"));
  }

  private static void says(Person who, String profile) {
    who.asks()
        .header("If-Match", who.asks().get("/api/v1/me").header("ETag"))
        .body(profile)
        .patch("/api/v1/me/profile")
        .then()
        .statusCode(200);
  }

  private static void tells(Person teller, Person of, String verb, String object) {
    Map<String, Object> statement = new HashMap<>();
    statement.put("actor", Map.of("account", Map.of("homePage", HOME, "name", of.id().toString())));
    statement.put("verb", Map.of("id", "http://adlnet.gov/expapi/verbs/" + verb));
    statement.put("object", Map.of("id", object));
    teller
        .asks()
        .header("X-Experience-API-Version", "2.0.0")
        .body(statement)
        .post("/xapi/statements")
        .then()
        .statusCode(200);
  }

  private Set<String> traces(String text) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return Traces.of(text, connection);
    }
  }
}
