package org.teachercloud.enrollment.progress;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.CourseCompleted;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.Topic;
import org.teachercloud.contracts.UnitCompleted;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.Stated;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProgressTest {

  @Inject Catalogue catalogue;
  @Inject Stated stated;

  @Test
  void completedUnitsMoveTheEnrolmentOnAndAreStatedInOrder() {
    ResourcePublished course = catalogue.course(30, 60);
    Person teacher = Person.teacher();
    UUID enrollment = teacher.enrolled(course.resource());

    teacher
        .tells(List.of(event(enrollment, course, 0, "STARTED", "2099-01-01T00:00:00Z")))
        .then()
        .statusCode(200)
        .body("results.status", equalTo(List.of("APPLIED")));
    teacher
        .tells(List.of(event(enrollment, course, 0, "COMPLETED", "2099-01-01T00:00:00Z")))
        .then()
        .statusCode(200);

    teacher
        .sees(enrollment)
        .then()
        .body("progress", equalTo(0.3333f))
        .body("units.state", equalTo(List.of("COMPLETED", "OPEN")))
        .body("nextUnit.id", equalTo(course.units().get(1).id().toString()));
    teacher
        .tells(List.of(event(enrollment, course, 1, "COMPLETED", "2099-01-01T00:00:00Z")))
        .then()
        .statusCode(200);
    teacher
        .sees(enrollment)
        .then()
        .body("state", equalTo("COMPLETED"))
        .body("progress", equalTo(1.0f))
        .body("nextUnit", nullValue());
    List<Fact> facts =
        stated.about(
            teacher.id(), Topic.ENROLLMENT_LEARNING, fact -> fact instanceof CourseCompleted);
    assertEquals(
        List.of(
            "LearnerEnrolled", "UnitStarted", "UnitCompleted", "UnitCompleted", "CourseCompleted"),
        facts.stream().map(Fact::type).toList());
    assertEquals(List.of(1L, 2L, 3L, 4L, 5L), facts.stream().map(Fact::sequence).toList());
    assertEquals(0.3333, ((UnitCompleted) facts.get(2)).progress());
    teacher.asks().delete("/api/v1/enrollments/" + enrollment).then().statusCode(409);
  }

  @Test
  void sentTwiceIsAppliedOnce() {
    ResourcePublished course = catalogue.course(30);
    Person teacher = Person.teacher();
    UUID enrollment = teacher.enrolled(course.resource());
    var event = event(enrollment, course, 0, "STARTED", "2026-01-01T00:00:00Z");

    teacher
        .tells(List.of(event, event))
        .then()
        .body("results.status", equalTo(List.of("APPLIED", "DUPLICATE")));
    teacher.tells(List.of(event)).then().body("results.status", equalTo(List.of("DUPLICATE")));
  }

  @Test
  void anEventThatCannotBeTakenStopsNoOther() {
    ResourcePublished course = catalogue.course(30);
    Person teacher = Person.teacher();
    UUID mine = teacher.enrolled(course.resource());
    UUID foreign = Person.teacher().enrolled(course.resource());
    var unknownUnit = event(mine, course, 0, "STARTED", "2026-01-01T00:00:00Z");
    unknownUnit.put("unitId", UUID.randomUUID());

    teacher
        .tells(
            List.of(
                event(foreign, course, 0, "STARTED", "2026-01-01T00:00:00Z"),
                event(UUID.randomUUID(), course, 0, "STARTED", "2026-01-01T00:00:00Z"),
                unknownUnit,
                event(mine, course, 0, "COMPLETED", "2026-01-01T00:00:00Z")))
        .then()
        .statusCode(200)
        .body("results[0].code", equalTo("NOT_FOUND"))
        .body("results[1].code", equalTo("NOT_FOUND"))
        .body("results[2].code", equalTo("UNIT_NOT_FOUND"))
        .body("results[3].status", equalTo("APPLIED"));
  }

  @Test
  void progressAfterWithdrawalIsRefusedAndTakenAfterTheReturn() {
    ResourcePublished course = catalogue.course(30);
    Person teacher = Person.teacher();
    UUID enrollment = teacher.enrolled(course.resource());
    teacher.asks().delete("/api/v1/enrollments/" + enrollment).then().statusCode(204);
    var event = event(enrollment, course, 0, "STARTED", "2026-01-01T00:00:00Z");

    teacher.tells(List.of(event)).then().body("results[0].code", equalTo("ENROLLMENT_WITHDRAWN"));
    teacher.enrolls(course.resource()).then().statusCode(200);
    teacher.tells(List.of(event)).then().body("results[0].status", equalTo("APPLIED"));
  }

  @Test
  void devicesThatSendAtTheSameTimeLoseAndDoubleNothing() throws Exception {
    ResourcePublished course = catalogue.course(10, 10, 10, 10);
    Person teacher = Person.teacher();
    UUID enrollment = teacher.enrolled(course.resource());
    List<Map<String, Object>> events = new ArrayList<>();
    for (int unit = 0; unit < 4; unit++) {
      events.add(
          event(enrollment, course, unit, "STARTED", "2026-01-0" + (unit + 1) + "T00:00:00Z"));
      events.add(
          event(enrollment, course, unit, "COMPLETED", "2026-01-0" + (unit + 1) + "T01:00:00Z"));
    }
    List<Callable<Integer>> sendings = new ArrayList<>();
    for (int device = 0; device < 6; device++) {
      List<Map<String, Object>> log = new ArrayList<>(events);
      Collections.shuffle(log, new Random(device));
      sendings.add(() -> teacher.tells(log).statusCode());
    }

    List<Integer> statuses;
    try (var threads = Executors.newFixedThreadPool(6)) {
      statuses = threads.invokeAll(sendings).stream().map(Future::resultNow).toList();
    }

    assertEquals(Collections.nCopies(6, 200), statuses);
    teacher.sees(enrollment).then().body("state", equalTo("COMPLETED"));
    List<Fact> facts =
        stated.about(
            teacher.id(), Topic.ENROLLMENT_LEARNING, fact -> fact instanceof CourseCompleted);
    assertEquals(4, facts.stream().filter(UnitCompleted.class::isInstance).count());
    teacher.tells(events).then().body("results.status", everyItem(equalTo("DUPLICATE")));
  }

  @Test
  void tooManyOrUnknownFieldsAreRefused() {
    Person teacher = Person.teacher();
    List<Map<String, Object>> many = new ArrayList<>();
    ResourcePublished course = catalogue.course(UUID.randomUUID(), 1, null, 10);
    for (int event = 0; event < 501; event++) {
      many.add(event(UUID.randomUUID(), course, 0, "STARTED", "2026-01-01T00:00:00Z"));
    }
    teacher.tells(many).then().statusCode(400).body("code", equalTo("INVALID_INPUT"));
    teacher.tells(List.of()).then().statusCode(400);
    var odd = event(UUID.randomUUID(), course, 0, "STARTED", "2026-01-01T00:00:00Z");
    odd.put("colour", "red");
    teacher.tells(List.of(odd)).then().statusCode(400);
    Person.with("publisher").tells(many).then().statusCode(403);
  }

  private static Map<String, Object> event(
      UUID enrollment, ResourcePublished course, int unit, String kind, String at) {
    Map<String, Object> event = new HashMap<>();
    event.put("id", UUID.randomUUID());
    event.put("enrollmentId", enrollment);
    event.put("unitId", course.units().get(unit).id());
    event.put("kind", kind);
    event.put("at", at);
    return event;
  }
}
