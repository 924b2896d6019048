package org.teachercloud.enrollment.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;
import org.teachercloud.enrollment.offering.Edition;
import org.teachercloud.enrollment.stating.LearningDraft;

class CourseTest {

  private static final Instant ENROLLED = Instant.parse("2026-03-01T08:00:00Z");
  private static final Instant NOW = ENROLLED.plus(Duration.ofDays(100));
  private static final List<UUID> UNITS =
      IntStream.range(0, 4).mapToObj(unit -> new UUID(1, unit)).toList();

  @Property(tries = 500)
  void anyInterleavingOfThreeDevicesGivesTheSameState(
      @ForAll("logs") List<List<ProgressEvent>> devices, @ForAll Random order) {
    List<ProgressEvent> once = devices.stream().flatMap(List::stream).toList();
    List<ProgressEvent> arriving = new ArrayList<>(once);
    arriving.addAll(once.subList(0, once.size() / 2));
    Collections.shuffle(arriving, order);

    Course straight = applied(once);
    Course shuffled = applied(arriving);

    assertEquals(straight.after(), shuffled.after());
    assertEquals(completions(straight), completions(shuffled));
  }

  @Property(tries = 300)
  void aUnitIsStatedAsCompletedOnceAndTheCourseToo(
      @ForAll("logs") List<List<ProgressEvent>> devices) {
    Course course = applied(devices.stream().flatMap(List::stream).toList());

    List<UUID> units =
        course.drafts().stream()
            .filter(draft -> draft.kind() == LearningDraft.Kind.UNIT_COMPLETED)
            .map(LearningDraft::unit)
            .toList();
    assertEquals(new HashSet<>(units).size(), units.size());
    long whole =
        course.drafts().stream()
            .filter(draft -> draft.kind() == LearningDraft.Kind.COURSE_COMPLETED)
            .count();
    assertEquals(course.after().state() == EnrollmentState.COMPLETED ? 1 : 0, whole);
  }

  @Property(tries = 300)
  void progressIsAShareAndFullOnlyWhenAllIsDone(@ForAll("logs") List<List<ProgressEvent>> devices) {
    Enrollment after = applied(devices.stream().flatMap(List::stream).toList()).after();

    assertTrue(after.progress() >= 0 && after.progress() <= 1);
    assertEquals(after.state() == EnrollmentState.COMPLETED, after.progress() == 1);
  }

  @Example
  void progressCountsMinutesAndAnUnknownLengthAsTheMean() {
    Course course = course(10, 0, 30, 40);
    course.apply(completed(0), NOW);
    course.apply(completed(1), NOW);

    assertEquals(0.3438, course.after().progress());
  }

  @Example
  void unitsOfUnknownLengthWeighTheSame() {
    Course course = course(0, 0, 0, 0);
    course.apply(completed(2), NOW);

    assertEquals(0.25, course.after().progress());
  }

  @Example
  void nothingWasLearnedBeforeTheEnrolmentOrInTheFuture() {
    Course course = course(10, 10);
    course.apply(event(0, ProgressEvent.Kind.STARTED, ENROLLED.minusSeconds(99)), NOW);
    course.apply(event(0, ProgressEvent.Kind.COMPLETED, NOW.plusSeconds(99)), NOW);

    assertEquals(List.of(ENROLLED, NOW), course.drafts().stream().map(LearningDraft::at).toList());
    assertEquals(NOW, course.after().lastActivityAt());
  }

  @Provide
  Arbitrary<List<List<ProgressEvent>>> logs() {
    Arbitrary<ProgressEvent> event =
        Combinators.combine(
                Arbitraries.integers().between(0, UNITS.size() - 1),
                Arbitraries.of(ProgressEvent.Kind.class),
                Arbitraries.integers().between(-100, 200_000),
                Arbitraries.floats().between(0, 100).injectNull(0.5),
                Arbitraries.create(UUID::randomUUID))
            .as(
                (unit, kind, minute, score, id) ->
                    new ProgressEvent(
                        id,
                        new UUID(2, 2),
                        UNITS.get(unit),
                        kind,
                        ENROLLED.plus(Duration.ofMinutes(minute)),
                        score,
                        null,
                        null));
    return event.list().ofMaxSize(12).list().ofSize(3);
  }

  /** As the log does: an event counts once. */
  private static Course applied(List<ProgressEvent> arriving) {
    Course course = course(10, 20, 0, 30);
    Set<UUID> seen = new HashSet<>();
    for (ProgressEvent event : arriving) {
      if (seen.add(event.id())) {
        course.apply(event, NOW);
      }
    }
    return course;
  }

  private static Set<UUID> completions(Course course) {
    Set<UUID> units = new HashSet<>();
    course.drafts().stream()
        .filter(draft -> draft.kind() == LearningDraft.Kind.UNIT_COMPLETED)
        .forEach(draft -> units.add(draft.unit()));
    return units;
  }

  private static Course course(int... minutes) {
    List<Edition.Unit> units =
        IntStream.range(0, minutes.length)
            .mapToObj(unit -> new Edition.Unit(UNITS.get(unit), Map.of("en", "u"), minutes[unit]))
            .toList();
    Edition edition =
        new Edition(new UUID(3, 3), 1, ResourceKind.COURSE, Map.of("en", "course"), "ecnu", units);
    Edition.Key key = new Edition.Key(edition.resource(), 1);
    return new Course(Enrollment.begun(new UUID(2, 2), new UUID(4, 4), key, ENROLLED), edition);
  }

  private static ProgressEvent completed(int unit) {
    return event(unit, ProgressEvent.Kind.COMPLETED, ENROLLED.plusSeconds(60));
  }

  private static ProgressEvent event(int unit, ProgressEvent.Kind kind, Instant at) {
    return new ProgressEvent(
        UUID.randomUUID(), new UUID(2, 2), UNITS.get(unit), kind, at, null, null, null);
  }
}
