package org.teachercloud.enrollment.progress;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.Caller;
import org.teachercloud.contracts.CourseCompleted;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.Topic;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.Stated;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TellTogetherTest {

  private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

  @Inject Catalogue catalogue;
  @Inject Stated stated;
  @Inject RecordProgress recordProgress;
  @Inject AgroalDataSource dataSource;

  private final Person one = Person.teacher();
  private final Person other = Person.teacher();

  @Test
  void eachIsAnsweredForHerOwnThoughTheirDevicesGaveTheSameIds() {
    ResourcePublished course = catalogue.course(30);
    UUID id = UUID.randomUUID();

    var answers =
        recordProgress.together(
            List.of(
                told(one, completed(id, one.enrolled(course.resource()), course)),
                told(other, completed(id, other.enrolled(course.resource()), course))));

    assertEquals(List.of("APPLIED", "APPLIED"), all(answers));
    for (Person learner : List.of(one, other)) {
      List<Fact> facts =
          stated.about(
              learner.id(), Topic.ENROLLMENT_LEARNING, fact -> fact instanceof CourseCompleted);
      assertEquals(
          List.of("LearnerEnrolled", "UnitCompleted", "CourseCompleted"),
          facts.stream().map(Fact::type).toList());
      assertEquals(List.of(1L, 2L, 3L), facts.stream().map(Fact::sequence).toList());
    }
  }

  @Test
  void anotherOnesEnrolmentIsNotThereThoughSheTellsOfItAtTheSameTime() {
    ResourcePublished course = catalogue.course(30);
    UUID hers = other.enrolled(course.resource());
    Told intruding = told(one, completed(UUID.randomUUID(), hers, course));

    var answers =
        recordProgress.together(
            List.of(intruding, told(other, completed(UUID.randomUUID(), hers, course))));

    assertEquals(List.of("alone", "APPLIED"), all(answers));
    assertEquals(
        List.of("NOT_FOUND"),
        all(List.of(Optional.of(recordProgress.record(intruding.caller(), intruding.events())))));
  }

  @Test
  void theSameTwiceAtTheSameTimeIsAppliedOnce() {
    ResourcePublished course = catalogue.course(30, 30);
    UUID hers = one.enrolled(course.resource());
    ProgressEvent event = completed(UUID.randomUUID(), hers, course);

    var answers = recordProgress.together(List.of(told(one, event), told(one, event)));

    assertEquals(List.of("APPLIED", "DUPLICATE"), all(answers));
    assertEquals(List.of("DUPLICATE"), all(recordProgress.together(List.of(told(one, event)))));
  }

  @Test
  void whatCannotBeTakenIsRefusedToTheOneWhoToldIt() {
    ResourcePublished course = catalogue.course(30);
    ResourcePublished another = catalogue.course(30);
    UUID hers = one.enrolled(course.resource());

    var answers =
        recordProgress.together(
            List.of(
                told(one, completed(UUID.randomUUID(), hers, another)),
                told(
                    other,
                    completed(UUID.randomUUID(), other.enrolled(course.resource()), course))));

    assertEquals(List.of("UNIT_NOT_FOUND", "APPLIED"), all(answers));
  }

  @Test
  void whatIsLockedElsewhereIsLeftForLaterAndHoldsUpNobody() throws Exception {
    ResourcePublished course = catalogue.course(30);
    UUID locked = one.enrolled(course.resource());
    UUID free = other.enrolled(course.resource());
    var request =
        List.of(
            told(one, completed(UUID.randomUUID(), locked, course)),
            told(other, completed(UUID.randomUUID(), free, course)));

    List<Optional<ProgressAnswer>> answers;
    try (var threads = Executors.newSingleThreadExecutor()) {
      answers =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    update("UPDATE enrollment SET note = note WHERE id = ?", locked);
                    return threads.submit(() -> recordProgress.together(request)).get();
                  });
    }

    assertEquals(List.of("alone", "APPLIED"), all(answers));
  }

  @Test
  void whatMayCompleteAnotherCourseOfHersIsTakenAlone() {
    ResourcePublished course = catalogue.course(30);
    UUID hers = one.enrolled(course.resource());
    UUID decided = one.enrolled(catalogue.course(30).resource());
    QuarkusTransaction.requiringNew()
        .run(() -> update("UPDATE enrollment SET decided = true WHERE id = ?", decided));

    var answers =
        recordProgress.together(
            List.of(
                told(one, completed(UUID.randomUUID(), hers, course)),
                told(
                    other,
                    completed(UUID.randomUUID(), other.enrolled(course.resource()), course))));

    assertEquals(List.of("alone", "APPLIED"), all(answers));
  }

  @Test
  void manyLearnersWhoTellAtTheSameTimeLoseAndDoubleNothing() throws Exception {
    ResourcePublished course = catalogue.course(10, 10, 10);
    List<Callable<Void>> devices = new ArrayList<>();
    LinkedHashMap<Person, UUID> learners = new LinkedHashMap<>();
    for (int learner = 0; learner < 24; learner++) {
      Person person = Person.teacher();
      learners.put(person, person.enrolled(course.resource()));
    }
    learners.forEach(
        (person, enrollment) -> {
          for (ResourcePublished.Unit unit : course.units()) {
            Map<String, Object> event =
                Map.of(
                    "id", UUID.randomUUID(),
                    "enrollmentId", enrollment,
                    "unitId", unit.id(),
                    "kind", "COMPLETED",
                    "at", LATER.toString());
            devices.add(
                () -> {
                  person.tells(List.of(event)).then().statusCode(200);
                  return null;
                });
          }
        });

    try (var threads = Executors.newFixedThreadPool(24)) {
      for (Future<Void> told : threads.invokeAll(devices)) {
        told.get();
      }
    }

    learners.forEach(
        (person, enrollment) -> person.sees(enrollment).then().body("state", equalTo("COMPLETED")));
    Person last = learners.lastEntry().getKey();
    assertEquals(
        List.of(
            "LearnerEnrolled",
            "UnitCompleted",
            "UnitCompleted",
            "UnitCompleted",
            "CourseCompleted"),
        stated
            .about(last.id(), Topic.ENROLLMENT_LEARNING, fact -> fact instanceof CourseCompleted)
            .stream()
            .map(Fact::type)
            .toList());
  }

  private void update(String sql, UUID enrollment) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setObject(1, enrollment);
      assertEquals(1, update.executeUpdate());
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private static Told told(Person person, ProgressEvent event) {
    return new Told(new Caller(person.id(), "Li", Set.of(), Set.of()), List.of(event));
  }

  private static ProgressEvent completed(UUID id, UUID enrollment, ResourcePublished course) {
    UUID unit = course.units().getFirst().id();
    return new ProgressEvent(
        id, enrollment, unit, ProgressEvent.Kind.COMPLETED, LATER, null, null, null);
  }

  /** For each who told what became of her one event. */
  private static List<String> all(List<Optional<ProgressAnswer>> answers) {
    return answers.stream()
        .map(
            answer ->
                answer
                    .map(taken -> taken.results().getFirst())
                    .map(one -> one.code() == null ? one.status().name() : one.code())
                    .orElse("alone"))
        .toList();
  }
}
