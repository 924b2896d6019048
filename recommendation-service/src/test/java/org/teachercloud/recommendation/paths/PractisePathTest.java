package org.teachercloud.recommendation.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.teachercloud.recommendation.testing.Paths.ahead;
import static org.teachercloud.recommendation.testing.Paths.changes;
import static org.teachercloud.recommendation.testing.Paths.covered;
import static org.teachercloud.recommendation.testing.Paths.currentWhen;
import static org.teachercloud.recommendation.testing.Paths.decide;
import static org.teachercloud.recommendation.testing.Paths.reasons;
import static org.teachercloud.recommendation.testing.Paths.state;
import static org.teachercloud.recommendation.testing.Paths.tried;
import static org.teachercloud.recommendation.testing.Paths.words;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.RealParts;

/** What she had closed and her tries show as weak is practised, as long as she wants it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PractisePathTest extends TwoStandards {

  @Test
  void whatSheClosedAndHerTriesShowAsWeakIsPractised() {
    weakAfterCompleting();
    JsonPath path = currentWhen(token, now -> ahead(now).contains(exercise));
    assertEquals(List.of("ADDED.PRACTISES"), changes(path, exercise));
    assertEquals(List.of("PRACTISES"), reasons(path, exercise));
    assertEquals(
        List.of("To practise what your tries show as weak: 1.1 Standard (0 of 4 right)"),
        words(path, exercise));
    assertEquals(List.of("WEAK", 0, 4), tried(path, first));
    assertEquals(0f, covered(path, first).get("now"));
    assertEquals(1f, covered(path, first).get("then"));
  }

  @Test
  void practisingMayBeSwappedAndSetAsideUntilTriesGoWrongAgain() {
    UUID another = UUID.randomUUID();
    facts.arrive(facts.published(another, Subject.ECONOMICS), stated.aligned(another, first));
    weakAfterCompleting();
    UUID picked = practised(currentWhen(token, now -> practised(now) != null));
    UUID swapped =
        practised(
            Awaitility.await()
                .until(() -> decide(token, picked, "SWAPPED"), now -> practised(now) != null));
    assertEquals(Set.of(exercise, another), Set.of(picked, swapped));

    JsonPath path = decide(token, swapped, "SKIPPED");
    assertEquals(List.of(other), ahead(path));
    assertEquals(1f, covered(path, first).get("now"));
    assertEquals(List.of(other), ahead(decide(token, picked, "POSTPONED")));

    attempts(one, 0, 1);
    path = currentWhen(token, now -> practised(now) != null);
    assertEquals(List.of("ADDED.PRACTISES"), changes(path, picked));
  }

  @Test
  void whatWasPractisedIsClosedUntilTriesGoWrongAgain() {
    weakAfterCompleting();
    currentWhen(token, now -> ahead(now).contains(exercise));
    facts.arrive(facts.enrolled(learner, exercise), facts.completed(learner, exercise));
    JsonPath path = currentWhen(token, now -> "DONE".equals(state(now, exercise)));
    assertEquals(List.of(other), ahead(path));
    assertEquals(1f, covered(path, first).get("now"));
    attempts(one, 0, 1);
    path = currentWhen(token, now -> tried(now, first).getLast().equals(5));
    assertEquals(0f, covered(path, first).get("now"));
  }

  @Test
  void whatIsToBePractisedMayBeKnownOnHerWord() {
    weakAfterCompleting();
    currentWhen(token, now -> ahead(now).contains(exercise));
    JsonPath path = decide(token, exercise, "RECOGNISED");
    assertEquals(List.of(other), ahead(path));
    assertEquals(1f, covered(path, first).get("now"));
  }

  @Test
  void aStepToPractiseGoesWhenHerTriesGoWell() {
    weakAfterCompleting();
    currentWhen(token, now -> ahead(now).contains(exercise));
    attempts(one, 8, 0);
    JsonPath path = currentWhen(token, now -> !ahead(now).contains(exercise));
    assertEquals(List.of("DROPPED.PRACTISED_ENOUGH"), changes(path, exercise));
  }

  @Test
  void whereNothingElseServesItWhatSheCompletedIsPractisedOnceMore() {
    attempts(one, 0, 4);
    facts.arrive(facts.enrolled(learner, one), facts.completed(learner, one));
    JsonPath path = currentWhen(token, now -> reasons(now, one).contains("PRACTISES_AGAIN"));
    assertEquals(Set.of(one, other), Set.copyOf(ahead(path)));
    assertEquals("AVAILABLE", state(path, one));
    assertEquals(List.of("DONE.COMPLETED", "ADDED.PRACTISES"), changes(path, one));
    assertEquals(22 + 90, path.getInt("minutesLeft"), "a fourth of its time, and the other course");
    assertEquals(
        List.of(
            "To practise once more, because you completed it and your tries show as weak:"
                + " 1.1 Standard (0 of 4 right)"),
        words(path, one));
    assertEquals(1f, covered(path, first).get("then"));

    path = decide(token, one, "SKIPPED");
    assertEquals(List.of(other), ahead(path));
    assertEquals(List.of("DROPPED.SKIPPED"), changes(path, one));
    attempts(one, 0, 1);
    currentWhen(token, now -> ahead(now).contains(one));
    attempts(one, 9, 0);
    path = currentWhen(token, now -> !ahead(now).contains(one));
    assertEquals(List.of("DROPPED.PRACTISED_ENOUGH"), changes(path, one));
    assertEquals("DONE", state(path, one));
  }

  /** What is to be practised, null where nothing is. */
  private static UUID practised(JsonPath path) {
    return ahead(path).stream()
        .filter(step -> reasons(path, step).contains("PRACTISES"))
        .findFirst()
        .orElse(null);
  }

  private void weakAfterCompleting() {
    facts.arrive(stated.aligned(exercise, first));
    attempts(one, 0, 4);
    facts.arrive(facts.enrolled(learner, one), facts.completed(learner, one));
  }
}
