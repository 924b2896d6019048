package org.teachercloud.enrollment.progress;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.CourseCompleted;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.Topic;
import org.teachercloud.contracts.UnitAttempted;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.Stated;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AttemptsTest {

  @Inject Catalogue catalogue;
  @Inject Stated stated;

  @Test
  void everyTryWithAResultIsStatedOnceWithWhetherItWasRight() {
    ResourcePublished course = catalogue.course(30, 60);
    Person teacher = Person.teacher();
    UUID enrollment = teacher.enrolled(course.resource());
    var below = event(enrollment, course, "STARTED", Map.of("score", 59.9));
    var at = event(enrollment, course, "COMPLETED", Map.of("score", 60));
    var said = event(enrollment, course, "STARTED", Map.of("score", 90, "success", false));
    var unmarked = event(enrollment, course, "STARTED", Map.of());

    teacher
        .tells(List.of(below, at, said, unmarked, below))
        .then()
        .body(
            "results.status",
            equalTo(List.of("APPLIED", "APPLIED", "APPLIED", "APPLIED", "DUPLICATE")));
    teacher.tells(List.of(at)).then().body("results.status", equalTo(List.of("DUPLICATE")));
    var last = event(enrollment, course, "COMPLETED", Map.of());
    last.put("unitId", course.units().get(1).id());
    teacher.tells(List.of(last)).then().statusCode(200);

    Map<String, String> tries = new HashMap<>();
    stated
        .about(teacher.id(), Topic.ENROLLMENT_LEARNING, fact -> fact instanceof CourseCompleted)
        .stream()
        .filter(UnitAttempted.class::isInstance)
        .map(UnitAttempted.class::cast)
        .forEach(one -> tries.put(one.attempt().toString(), one.score() + " " + one.success()));
    assertEquals(
        Map.of(
            below.get("id").toString(),
            "0.599 false",
            at.get("id").toString(),
            "0.6 true",
            said.get("id").toString(),
            "0.9 false"),
        tries);
  }

  private static Map<String, Object> event(
      UUID enrollment, ResourcePublished course, String kind, Map<String, Object> result) {
    Map<String, Object> event = new HashMap<>(result);
    event.put("id", UUID.randomUUID());
    event.put("enrollmentId", enrollment);
    event.put("unitId", course.units().get(0).id());
    event.put("kind", kind);
    event.put("at", "2099-01-01T00:00:00Z");
    return event;
  }
}
