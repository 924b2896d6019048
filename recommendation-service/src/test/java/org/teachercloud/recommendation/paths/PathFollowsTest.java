package org.teachercloud.recommendation.paths;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.Paths.ahead;
import static org.teachercloud.recommendation.testing.Paths.begin;
import static org.teachercloud.recommendation.testing.Paths.changes;
import static org.teachercloud.recommendation.testing.Paths.currentWhen;
import static org.teachercloud.recommendation.testing.Paths.reasons;
import static org.teachercloud.recommendation.testing.Paths.state;
import static org.teachercloud.recommendation.testing.Paths.steps;
import static org.teachercloud.recommendation.testing.Paths.toResource;
import static org.teachercloud.recommendation.testing.Paths.toSubjects;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/** A path follows every learning event, and says what became different and why. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PathFollowsTest {

  @Inject Facts facts;

  private final UUID learner = UUID.randomUUID();
  private final String token = Tokens.teacher(learner);
  private final UUID basics = UUID.randomUUID();
  private final UUID middle = UUID.randomUUID();
  private final UUID goal = UUID.randomUUID();

  @BeforeEach
  void threeCoursesInARow() {
    facts.arrive(
        facts.published(goal, Subject.ENGINEERING, middle),
        facts.published(middle, Subject.ENGINEERING, basics),
        facts.published(basics, Subject.ENGINEERING));
  }

  @Test
  void theWayToACourseIsEverythingThatMustComeBeforeIt() {
    var path = begin(token, toResource(goal), 60);
    assertEquals(List.of(basics, middle, goal), ahead(path));
    assertEquals("AVAILABLE", state(path, basics));
    assertEquals("LOCKED", state(path, middle));
    assertEquals(List.of("OPENS"), reasons(path, basics));
    assertEquals(List.of("GOAL"), reasons(path, goal));
    assertEquals(270, path.getInt("minutesLeft"));
    assertEquals(5, path.getList("weeks").size());
    assertEquals(List.of(60, 60, 60, 60, 30), path.getList("weeks.minutes"));
    assertEquals(List.of(), path.getList("changes"));
  }

  @Test
  void aCompletedStepOpensTheNextAndThePathSaysSo() {
    begin(token, toResource(goal), 60);
    facts.arrive(facts.enrolled(learner, basics));
    currentWhen(token, path -> "IN_PROGRESS".equals(state(path, basics)));
    facts.arrive(facts.unitCompleted(learner, basics, 0.5));
    var half = currentWhen(token, path -> path.getInt("minutesLeft") == 225);
    facts.arrive(facts.completed(learner, basics));
    var path = currentWhen(token, now -> "DONE".equals(state(now, basics)));
    assertEquals("AVAILABLE", state(path, middle));
    assertEquals(List.of("DONE.COMPLETED"), changes(path, basics));
    assertEquals(List.of("OPENED.PREREQUISITE_COMPLETED"), changes(path, middle));
    assertTrue(path.getInt("version") > half.getInt("version"));
    assertTrue(
        path.getList("changes.text")
            .contains(
                "“Course %s” is open now, because you completed “Course %s”"
                    .formatted(middle, basics)));
  }

  @Test
  void whatSheHadCompletedBeforeIsRecognisedAndNotDoneTwice() {
    facts.arrive(facts.enrolled(learner, basics), facts.completed(learner, basics));
    facts.arrive(facts.published(UUID.randomUUID(), Subject.ENGINEERING));
    var path = begin(token, toResource(goal), 60);
    assertEquals(List.of(basics), steps(path, "RECOGNISED"));
    assertEquals(List.of(middle, goal), ahead(path));
  }

  @Test
  void theSameFactTwiceMakesNoSecondVersion() {
    begin(token, toResource(goal), 60);
    var completed = facts.completed(learner, basics);
    facts.arrive(facts.enrolled(learner, basics), completed);
    int version = currentWhen(token, path -> "DONE".equals(state(path, basics))).getInt("version");
    facts.arrive(completed);
    facts.arrive(completed);
    assertEquals(version, currentWhen(token, path -> true).getInt("version"));
  }

  @Test
  void whatOthersDoChangesNothingOfHerPath() {
    begin(token, toResource(goal), 60);
    facts.arrive(facts.people(12, goal, basics));
    assertEquals(1, currentWhen(token, path -> true).getInt("version"));
  }

  @Test
  void whatOthersTookNextIsAHintForTheOrderAndNoCause() {
    UUID known = UUID.randomUUID();
    facts.arrive(facts.published(known, Subject.ENGINEERING));
    facts.arrive(facts.enrolled(learner, known), facts.completed(learner, known));
    facts.arrive(facts.people(12, known, basics));
    Map<String, Object> hint =
        await()
            .until(
                () ->
                    begin(token, toResource(goal), 60)
                        .getMap("steps.reasons.flatten().find { it.code == 'OFTEN_NEXT' }"),
                Objects::nonNull);
    assertEquals(true, hint.get("hint"), "it speaks of the order only");
    assertEquals(12, hint.get("people"));
    assertTrue(hint.get("text").toString().startsWith("Only a hint for the order: 12 teachers"));
  }

  @Test
  void withoutItsGoalAPrerequisiteGoes() {
    begin(token, toResource(goal), 60);
    facts.arrive(facts.withdrawn(goal));
    var path = currentWhen(token, now -> !ahead(now).contains(goal));
    assertEquals(List.of(), ahead(path));
    assertEquals(List.of("DROPPED.WITHDRAWN"), changes(path, goal));
    assertEquals(List.of("DROPPED.NO_LONGER_NEEDED_FOR"), changes(path, middle));
  }

  @Test
  void withoutWhatItClosesAStepGoes() {
    UUID biology = UUID.randomUUID();
    UUID medicine = UUID.randomUUID();
    facts.arrive(
        facts.published(biology, Subject.BIOLOGY), facts.published(medicine, Subject.MEDICINE));
    var path = begin(token, toSubjects("BIOLOGY", "MEDICINE"), 120);
    assertTrue(ahead(path).contains(biology), "biology");
    assertEquals(List.of("CLOSES"), reasons(path, biology));
    var narrower = begin(token, toSubjects("MEDICINE"), 120);
    assertFalse(ahead(narrower).contains(biology), "biology without its cause");
    assertTrue(ahead(narrower).contains(medicine), "medicine");
  }

  @Test
  void aCorrectedProfileChangesThePathAndIsNamedAsTheCause() {
    UUID chinese = UUID.randomUUID();
    facts.arrive(
        facts.published(chinese, Subject.HISTORY),
        facts.profile(learner, Set.of(Subject.HISTORY), Set.of("zh")));
    var before = begin(token, "{\"kind\": \"STAGE\"}", 240);
    assertTrue(ahead(before).contains(chinese));
    facts.arrive(facts.profile(learner, Set.of(Subject.HISTORY), Set.of("en")));
    var path = currentWhen(token, now -> !ahead(now).contains(chinese));
    assertEquals(List.of("DROPPED.PROFILE"), changes(path, chinese));
  }
}
