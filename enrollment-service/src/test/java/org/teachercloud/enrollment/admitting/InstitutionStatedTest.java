package org.teachercloud.enrollment.admitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.CourseCompleted;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.LearnerEnrolled;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.Topic;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.Stated;

/** A place is somebody's as a member of an institution, and so is what becomes of it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class InstitutionStatedTest {

  private static final String HOME = "gannan-normal-university";

  @Inject Catalogue catalogue;
  @Inject Stated stated;

  private final Person teacher = Person.teacherOf(HOME);
  private final Person ecnu =
      new Person(UUID.randomUUID(), Set.of("institution-admin"), List.of("ecnu"));

  @BeforeEach
  void theOtherInstitutionIsThere() {
    catalogue.institution("ecnu", 1, Map.of("en", "ECNU"));
  }

  @Test
  void enrolmentAndCompletionAreOfTheInstitutionSheAskedAs() {
    ResourcePublished course = catalogue.course(30);
    UUID enrollment = teacher.enrolled(course.resource());
    Person moved = new Person(teacher.id(), teacher.roles(), List.of("ecnu"));
    completes(moved, enrollment, course);

    List<Fact> facts = facts(CourseCompleted.class);

    assertEquals(HOME, ((LearnerEnrolled) facts.getFirst()).institution());
    assertEquals(HOME, ((CourseCompleted) facts.getLast()).institution());
  }

  @Test
  void whatSheDoesAfterAMoveIsTheNewInstitutionsAndWhatWasBeforeStaysTheOldOnes() {
    ResourcePublished course = catalogue.course(30);
    UUID enrollment = teacher.enrolled(course.resource());
    says(teacher, enrollment, "JOINING", "TOLD");
    says(ecnu, enrollment, "ACTIVE", "ARRIVED");
    completes(teacher, enrollment, course);

    List<Fact> facts = facts(CourseCompleted.class);

    assertEquals(HOME, ((LearnerEnrolled) facts.getFirst()).institution());
    assertEquals("ecnu", ((CourseCompleted) facts.getLast()).institution());
  }

  @Test
  void whatSheDoesAfterSheHasLeftIsOfNone() {
    ResourcePublished course = catalogue.course(30);
    UUID enrollment = teacher.enrolled(course.resource());
    says(teacher, enrollment, "JOINING", "TOLD");
    says(ecnu, enrollment, "ACTIVE", "ARRIVED");
    says(ecnu, enrollment, "LEFT", "RETIRES");
    completes(teacher, enrollment, course);

    assertNull(((CourseCompleted) facts(CourseCompleted.class).getLast()).institution());
  }

  @Test
  void whoMovesUpTakesThePlaceAsWhoSheAskedAs() {
    Office office = Office.ofEcnu();
    UUID course = catalogue.course(30).resource();
    UUID offering = office.offers(course, "OPEN", 1);
    Person first = Person.teacher();
    UUID seat = Office.entered(first, course, offering);
    Office.entered(teacher, course, offering);
    Office.leaves(first, seat);

    LearnerEnrolled fact = (LearnerEnrolled) facts(LearnerEnrolled.class).getFirst();

    assertEquals(HOME, fact.institution());
  }

  @Test
  void whoBelongsToNoInstitutionIsStatedAsOfNone() {
    Person alone = Person.teacher();
    alone.enrolled(catalogue.course(30).resource());
    List<Fact> facts =
        stated.about(alone.id(), Topic.ENROLLMENT_LEARNING, LearnerEnrolled.class::isInstance);
    assertNull(((LearnerEnrolled) facts.getFirst()).institution());
  }

  private static void completes(Person who, UUID enrollment, ResourcePublished course) {
    Map<String, Object> event =
        Map.of(
            "id",
            UUID.randomUUID(),
            "enrollmentId",
            enrollment,
            "unitId",
            course.units().getFirst().id(),
            "kind",
            "COMPLETED",
            "at",
            "2026-11-01T08:00:00Z");
    who.tells(List.of(event)).then().statusCode(200);
  }

  private static void says(Person who, UUID enrollment, String to, String reason) {
    who.asks()
        .body(Map.of("institution", "ecnu", "to", to, "reason", reason))
        .post("/api/v1/enrollments/" + enrollment + "/institutions")
        .then()
        .statusCode(204);
  }

  private List<Fact> facts(Class<? extends Fact> last) {
    return stated.about(teacher.id(), Topic.ENROLLMENT_LEARNING, last::isInstance);
  }
}
