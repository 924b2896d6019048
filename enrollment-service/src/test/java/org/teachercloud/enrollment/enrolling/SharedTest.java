package org.teachercloud.enrollment.enrolling;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Purpose;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Share;
import org.teachercloud.contracts.Share.Audience;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;

/** Who may enrol in what is shared, and who keeps her place when it no longer is. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SharedTest {

  private static final String ZHAOTONG = "zhaotong-university";

  @Inject Catalogue catalogue;

  @Test
  void whoIsReachedForLearningEnrolsAndNobodyElse() {
    UUID course = keptInside().resource();
    catalogue.shared(course, 1, share(ZHAOTONG, Purpose.ENROL, null));
    Person.teacherOf("lijiang-normal-university").enrolls(course).then().statusCode(404);
    Person.teacherOf(ZHAOTONG).enrolls(course).then().statusCode(201);
  }

  @Test
  void readingIsNotEnrolling() {
    UUID course = keptInside().resource();
    catalogue.shared(course, 1, share(ZHAOTONG, Purpose.READ, null));
    Person.teacherOf(ZHAOTONG).enrolls(course).then().statusCode(404);
  }

  @Test
  void aShareThatIsOverOrToComeLetsNobodyIn() {
    UUID course = keptInside().resource();
    Instant now = Instant.now();
    catalogue.shared(
        course,
        1,
        share(ZHAOTONG, Purpose.ENROL, now),
        new Share(Audience.EVERYONE, null, Set.of(Purpose.ENROL), now.plusSeconds(3600), null));
    Person.teacherOf(ZHAOTONG).enrolls(course).then().statusCode(404);
  }

  @Test
  void membersOfAnyInstitutionAreReachedByANationalShare() {
    UUID course = keptInside().resource();
    catalogue.shared(
        course, 1, new Share(Audience.MEMBERS, null, Set.of(Purpose.ENROL), Instant.EPOCH, null));
    Person.teacher().enrolls(course).then().statusCode(404);
    Person.teacherOf("lijiang-normal-university").enrolls(course).then().statusCode(201);
  }

  @Test
  void takingBackNeverBreaksARunningEnrolment() {
    ResourcePublished course = keptInside();
    catalogue.shared(course.resource(), 1, share(ZHAOTONG, Purpose.ENROL, null));
    Person teacher = Person.teacherOf(ZHAOTONG);
    UUID enrollment = teacher.enrolled(course.resource());
    catalogue.shared(course.resource(), 2);
    teacher.sees(enrollment).then().statusCode(200).body("version", equalTo(1));
    teacher
        .tells(
            List.of(
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
                    Instant.now().toString())))
        .then()
        .statusCode(200);
    teacher.sees(enrollment).then().body("state", equalTo("COMPLETED"));
    teacher.enrolls(course.resource()).then().statusCode(200);
    Person.teacherOf(ZHAOTONG).enrolls(course.resource()).then().statusCode(404);
  }

  private ResourcePublished keptInside() {
    return catalogue.arrived(
        catalogue.stated(catalogue.course(UUID.randomUUID(), 1, Scope.INSTITUTION, 30)));
  }

  private static Share share(String institution, Purpose purpose, Instant until) {
    return new Share(Audience.INSTITUTION, institution, Set.of(purpose), Instant.EPOCH, until);
  }
}
