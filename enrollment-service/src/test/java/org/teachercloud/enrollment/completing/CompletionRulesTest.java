package org.teachercloud.enrollment.completing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.CourseCompleted;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Topic;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.Stated;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CompletionRulesTest {

  @Inject Catalogue catalogue;
  @Inject Stated stated;
  @Inject AgroalDataSource dataSource;

  private final Desk ecnu = Desk.of("ecnu");
  private final Person her = Person.teacher();

  @Test
  void withoutRulesEveryUnitIsAskedFor() {
    ResourcePublished course = catalogue.course(10, 20);
    UUID enrollment = her.enrolled(course.resource());
    her.asks()
        .get("/api/v1/completion-rules/" + course.resource())
        .then()
        .statusCode(200)
        .header("ETag", startsWith("\"0."))
        .body("version", equalTo(0))
        .body("rule.kind", equalTo("EVERY_UNIT"));
    Desk.sees(her, enrollment)
        .then()
        .statusCode(200)
        .body("rulesVersion", equalTo(0))
        .body("rule.kind", equalTo("EVERY_UNIT"))
        .body("rule.needed", equalTo(2))
        .body("met", equalTo(false));
  }

  @Test
  void aCourseWithEveryKindOfRuleIsCompletedByTheLastOneAndByNoneBefore() {
    ResourcePublished before = catalogue.course(10);
    ResourcePublished course = catalogue.course(10, 20, 30, 40);
    UUID offering = ecnu.offers(course.resource());
    ecnu.sets(course.resource(), everyKind(course, before.resource()))
        .then()
        .statusCode(200)
        .body("version", equalTo(1));
    UUID enrollment = Desk.entered(her, course.resource(), offering);
    Desk.tells(her, Desk.event(enrollment, Desk.unit(course, 0), "STARTED", null, null));
    Desk.tells(her, Desk.event(enrollment, Desk.unit(course, 1), "STARTED", null, 20));
    Desk.tells(her, Desk.event(enrollment, Desk.unit(course, 1), "STARTED", 59.5f, 10));
    Desk.tells(her, Desk.event(enrollment, Desk.unit(course, 2), "SUBMITTED", null, null));
    ecnu.attests(enrollment, "ATTENDED", Desk.unit(course, 2)).then().statusCode(204);
    ecnu.attests(enrollment, "ATTENDED", Desk.unit(course, 2)).then().statusCode(204);
    ecnu.attests(enrollment, "SIGNED_OFF", null).then().statusCode(204);
    UUID first = her.enrolled(before.resource());
    Desk.tells(her, Desk.event(first, Desk.unit(before, 0), "COMPLETED", null, null));

    Desk.sees(her, enrollment)
        .then()
        .body("met", equalTo(false))
        .body("rule.parts.met", equalTo(List.of(true, true, false, true, true, true, true, true)))
        .body("rule.parts[1].have", equalTo(30))
        .body("rule.parts[2].have", equalTo(59))
        .body("rule.parts[6].title.en", equalTo("Lesson design"))
        .body("decisions", hasSize(2));
    Desk.tells(her, Desk.event(enrollment, Desk.unit(course, 1), "COMPLETED", 60f, null));

    her.sees(enrollment)
        .then()
        .body("state", equalTo("COMPLETED"))
        .body("reason", equalTo("RULES_MET"))
        .body("progress", equalTo(1.0f));
    Desk.sees(her, enrollment).then().body("met", equalTo(true));
    List<Fact> facts =
        stated.about(
            her.id(),
            Topic.ENROLLMENT_LEARNING,
            fact -> fact instanceof CourseCompleted one && one.enrollment().equals(enrollment));
    assertEquals(2, facts.stream().filter(CourseCompleted.class::isInstance).count());
  }

  @Test
  void whoHasBegunKeepsTheRulesThatSheBeganWith() throws SQLException {
    ResourcePublished course = catalogue.course(10, 20);
    UUID early = her.enrolled(course.resource());
    ecnu.sets(course.resource(), Desk.rule("VIEW", Desk.unit(course, 0))).then().statusCode(200);
    Person later = Person.teacher();
    UUID second = later.enrolled(course.resource());
    ecnu.sets(course.resource(), Desk.rule("SCORE", Desk.unit(course, 1), "percent", 80))
        .then()
        .statusCode(200)
        .body("version", equalTo(2));

    Desk.sees(her, early).then().body("rulesVersion", equalTo(0));
    Desk.sees(later, second)
        .then()
        .body("rulesVersion", equalTo(1))
        .body("rule.kind", equalTo("VIEW"));
    later
        .tells(List.of(Desk.event(second, Desk.unit(course, 0), "STARTED", null, null)))
        .then()
        .statusCode(200);
    later.sees(second).then().body("state", equalTo("COMPLETED"));
    assertThrows(
        SQLException.class, () -> run("UPDATE enrollment SET rules = 2 WHERE id = ?", second));
    assertThrows(
        SQLException.class,
        () -> run("DELETE FROM completion_rules WHERE resource = ?", course.resource()));
  }

  @Test
  void aRunningCohortKeepsItsRulesAndOneThatNobodyHasEnteredTakesTheNewOnes() {
    ResourcePublished course = catalogue.course(10, 20);
    UUID running = ecnu.offers(course.resource());
    UUID empty = ecnu.offers(course.resource());
    Desk.entered(Person.teacher(), course.resource(), running);
    ecnu.sets(course.resource(), Desk.rule("SIGN_OFF", null)).then().statusCode(200);

    Person other = Person.teacher();
    UUID mine = Desk.entered(her, course.resource(), running);
    UUID hers = Desk.entered(other, course.resource(), empty);

    Desk.sees(her, mine).then().body("rulesVersion", equalTo(0));
    Desk.sees(other, hers).then().body("rulesVersion", equalTo(1));
  }

  @Test
  void rulesAboutWhatIsNotThereOrThatNobodyCanAttestAreRefused() {
    ResourcePublished course = catalogue.course(10);
    ResourcePublished other = catalogue.course(10);
    ResourcePublished hidden =
        catalogue.arrived(
            catalogue.stated(catalogue.course(UUID.randomUUID(), 1, Scope.INSTITUTION, 10)));
    UUID unit = Desk.unit(course, 0);
    assertRefused(course, Desk.rule("VIEW", Desk.unit(other, 0)), "RULE_UNIT_NOT_THERE");
    assertRefused(course, asksFor(UUID.randomUUID()), "RULE_COURSE_NOT_THERE");
    assertRefused(course, asksFor(course.resource()), "RULES_IN_A_CIRCLE");
    ecnu.sets(other.resource(), asksFor(course.resource())).then().statusCode(200);
    assertRefused(course, asksFor(other.resource()), "RULES_IN_A_CIRCLE");
    ecnu.sets(course.resource(), Desk.rule("ATTENDANCE", unit))
        .then()
        .statusCode(409)
        .body("code", equalTo("RULES_NEED_OFFERING"));
    ecnu.sets(course.resource(), Desk.rule("LUCK", unit)).then().statusCode(400);
    ecnu.sets(course.resource(), Desk.rule("TIME", unit, "minutes", 0)).then().statusCode(400);
    ecnu.sets(course.resource(), Desk.rule("TIME", null, "minutes", 5)).then().statusCode(400);
    ecnu.setsAt("\"7\"", course.resource(), Desk.rule("VIEW", unit)).then().statusCode(412);
    Desk bnu = Desk.of("bnu");
    bnu.sets(course.resource(), Desk.rule("VIEW", unit)).then().statusCode(404);
    bnu.sets(hidden.resource(), Desk.rule("VIEW", unit)).then().statusCode(404);
    her.asks().get("/api/v1/completion-rules/" + hidden.resource()).then().statusCode(404);
  }

  private void assertRefused(ResourcePublished course, Map<String, Object> rule, String code) {
    ecnu.sets(course.resource(), rule).then().statusCode(400).body("errors[0].code", equalTo(code));
  }

  private static Map<String, Object> asksFor(UUID course) {
    return Desk.rule("COURSE", null, "resourceId", course);
  }

  private static Map<String, Object> everyKind(ResourcePublished course, UUID before) {
    UUID first = Desk.unit(course, 0);
    return Desk.all(
        Desk.rule("VIEW", first),
        Desk.rule("TIME", Desk.unit(course, 1), "minutes", 30),
        Desk.rule("SCORE", Desk.unit(course, 1), "percent", 60),
        Desk.rule("SUBMISSION", Desk.unit(course, 2)),
        Desk.rule("ATTENDANCE", Desk.unit(course, 2)),
        Desk.rule("SIGN_OFF", null),
        asksFor(before),
        Desk.rule(
            "N_OF",
            null,
            "needed",
            1,
            "rules",
            List.of(
                Desk.rule("VIEW", first),
                Desk.rule("ANY", null, "rules", List.of(Desk.rule("EVERY_UNIT", null))))));
  }

  private void run(String sql, UUID id) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      statement.executeUpdate();
    }
  }
}
