package org.teachercloud.enrollment.deciding;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.completing.Desk;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DecidingTest {

  @Inject Catalogue catalogue;
  @Inject AgroalDataSource dataSource;

  private final Desk ecnu = Desk.of("ecnu");
  private final Person her = Person.teacher();

  @Test
  void anExceptionNeedsItsReasonIsReadByTheLearnerAndIsKeptForEver() throws SQLException {
    ResourcePublished course = catalogue.course(10, 20);
    UUID enrollment = Desk.entered(her, course.resource(), ecnu.offers(course.resource()));
    UUID first = Desk.unit(course, 0);
    Desk.excepts(ecnu.admin(), enrollment, Desk.decision("OVERRIDDEN", first, " ", null))
        .then()
        .statusCode(400);
    Desk.excepts(ecnu.admin(), enrollment, Desk.decision("RECOGNISED", first, "taught it", null))
        .then()
        .statusCode(400);
    Desk.excepts(ecnu.publisher(), enrollment, Desk.decision("OVERRIDDEN", first, "ill", null))
        .then()
        .statusCode(403);
    Desk.excepts(
            Desk.of("bnu").admin(), enrollment, Desk.decision("OVERRIDDEN", first, "ill", null))
        .then()
        .statusCode(404);

    Desk.excepts(
            ecnu.admin(),
            enrollment,
            Desk.decision("RECOGNISED", first, "taught it", "Diploma 2019, no. 77"))
        .then()
        .statusCode(204);
    Desk.excepts(
            ecnu.admin(),
            enrollment,
            Desk.decision("OVERRIDDEN", Desk.unit(course, 1), "The flood of June", null))
        .then()
        .statusCode(204);

    her.sees(enrollment)
        .then()
        .body("state", equalTo("COMPLETED"))
        .body("reason", equalTo("RULES_MET"));
    Desk.sees(her, enrollment)
        .then()
        .body("met", equalTo(true))
        .body("decisions.kind", equalTo(List.of("RECOGNISED", "OVERRIDDEN")))
        .body("decisions[0].evidence", equalTo("Diploma 2019, no. 77"))
        .body("decisions[1].reason", equalTo("The flood of June"))
        .body("decisions[1].who", equalTo(ecnu.admin().id().toString()));
    assertThrows(
        SQLException.class,
        () -> run("DELETE FROM completion_decision WHERE enrollment = ?", enrollment));
    Desk.sees(Person.teacher(), enrollment).then().statusCode(404);
  }

  @Test
  void nobodyDecidesAboutHerselfOrAboutWhoHasNoPlace() {
    ResourcePublished course = catalogue.course(10);
    UUID offering = ecnu.offers(course.resource());
    Person both = new Person(UUID.randomUUID(), Set.of("teacher", "publisher"), List.of("ecnu"));
    UUID own = Desk.entered(both, course.resource(), offering);
    new Desk(both, both)
        .attests(own, "SIGNED_OFF", null)
        .then()
        .statusCode(409)
        .body("code", equalTo("DECIDED_BY_HERSELF"));
    UUID left = Desk.entered(her, course.resource(), offering);
    her.asks().delete("/api/v1/enrollments/" + left).then().statusCode(204);
    ecnu.attests(left, "ATTENDED", null).then().statusCode(409);
    ecnu.attests(left, "OVERRIDDEN", null).then().statusCode(400);
  }

  @Test
  void whatWasLearnedBeforeCountsFromTheFirstMoment() {
    ResourcePublished before = catalogue.course(10);
    ResourcePublished course = catalogue.course(10);
    ecnu.sets(course.resource(), Desk.rule("COURSE", null, "resourceId", before.resource()))
        .then()
        .statusCode(200);
    UUID first = her.enrolled(before.resource());
    Desk.tells(her, Desk.event(first, Desk.unit(before, 0), "COMPLETED", null, null));

    UUID enrollment = her.enrolled(course.resource());

    her.sees(enrollment).then().body("state", equalTo("COMPLETED"));
  }

  @Test
  void aPauseDoesNotLoseWhatCompletesTheCourse() {
    ResourcePublished course = catalogue.course(10);
    UUID offering = ecnu.offers(course.resource());
    ecnu.sets(course.resource(), Desk.rule("SIGN_OFF", null)).then().statusCode(200);
    UUID enrollment = Desk.entered(her, course.resource(), offering);
    changes(enrollment, "DEFERRED", "ILLNESS");
    ecnu.attests(enrollment, "SIGNED_OFF", null).then().statusCode(204);
    her.sees(enrollment).then().body("state", equalTo("DEFERRED"));

    changes(enrollment, "ACTIVE", "RESUMED");

    her.sees(enrollment).then().body("state", equalTo("COMPLETED"));
  }

  @Test
  void whatWasWrongIsTakenBackWithItsReasonHoldsNoLongerAndMayBeDecidedAgain() {
    ResourcePublished course = catalogue.course(10, 20);
    UUID enrollment = Desk.entered(her, course.resource(), ecnu.offers(course.resource()));
    UUID first = Desk.unit(course, 0);
    Desk.excepts(ecnu.admin(), enrollment, Desk.decision("OVERRIDDEN", first, "the flood", null))
        .then()
        .statusCode(204);
    float before = her.sees(enrollment).jsonPath().getFloat("progress");
    String decision = Desk.sees(her, enrollment).jsonPath().getString("decisions[0].id");

    takesBack(ecnu.admin(), enrollment, decision, " ").then().statusCode(400);
    takesBack(ecnu.publisher(), enrollment, decision, "wrong person").then().statusCode(403);
    takesBack(Desk.of("bnu").admin(), enrollment, decision, "mine").then().statusCode(404);
    takesBack(her, enrollment, decision, "mine").then().statusCode(403);
    takesBack(ecnu.admin(), enrollment, decision, "wrong person").then().statusCode(204);
    takesBack(ecnu.admin(), enrollment, decision, "once more").then().statusCode(204);

    assertTrue(before > her.sees(enrollment).jsonPath().getFloat("progress"));
    Desk.sees(her, enrollment)
        .then()
        .body("decisions.size()", equalTo(1))
        .body("decisions[0].takenBack.reason", equalTo("wrong person"))
        .body("decisions[0].takenBack.who", equalTo(ecnu.admin().id().toString()));
    Desk.excepts(ecnu.admin(), enrollment, Desk.decision("OVERRIDDEN", null, "after all", null))
        .then()
        .statusCode(204);
    Desk.excepts(ecnu.admin(), enrollment, Desk.decision("OVERRIDDEN", first, "her too", null))
        .then()
        .statusCode(204);
    Desk.sees(her, enrollment).then().body("decisions.size()", equalTo(3));
    her.sees(enrollment).then().body("state", equalTo("COMPLETED"));
  }

  @Test
  void whatWasCompletedByAWrongWordStaysCompletedAndIsNamed() {
    ResourcePublished course = catalogue.course(10);
    UUID offering = ecnu.offers(course.resource());
    ecnu.sets(course.resource(), Desk.rule("SIGN_OFF", null)).then().statusCode(200);
    UUID enrollment = Desk.entered(her, course.resource(), offering);
    ecnu.attests(enrollment, "SIGNED_OFF", null).then().statusCode(204);
    String decision = Desk.sees(her, enrollment).jsonPath().getString("decisions[0].id");

    takesBack(ecnu.publisher(), enrollment, decision, "I looked at another's work")
        .then()
        .statusCode(204);

    her.sees(enrollment).then().body("state", equalTo("COMPLETED"));
    Desk.sees(her, enrollment)
        .then()
        .body("rule.met", equalTo(false))
        .body("decisions[0].takenBack.reason", equalTo("I looked at another's work"));

    // Other tests of this database tell every enrolment again and want none to contradict itself.
    Desk.excepts(ecnu.admin(), enrollment, Desk.decision("OVERRIDDEN", null, "after all", null))
        .then()
        .statusCode(204);
  }

  private static Response takesBack(Person who, UUID enrollment, String decision, String reason) {
    return who.asks()
        .body(Map.of("reason", reason))
        .post(
            "/api/v1/enrollments/%s/completion/decisions/%s/take-back"
                .formatted(enrollment, decision));
  }

  private void changes(UUID enrollment, String to, String reason) {
    her.asks()
        .body(Map.of("to", to, "reason", reason))
        .post("/api/v1/enrollments/" + enrollment + "/changes")
        .then()
        .statusCode(204);
  }

  private void run(String sql, UUID id) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      statement.executeUpdate();
    }
  }
}
