package org.teachercloud.recommendation.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.Paths.ahead;
import static org.teachercloud.recommendation.testing.Paths.begin;
import static org.teachercloud.recommendation.testing.Paths.changes;
import static org.teachercloud.recommendation.testing.Paths.currentWhen;
import static org.teachercloud.recommendation.testing.Paths.reasons;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.StandardsStated;
import org.teachercloud.recommendation.testing.Tokens;

/** A path to standards closes each of them in the least time, by what is said to serve them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StandardsPathTest {

  private static final String GOAL = "{\"kind\": \"STANDARDS\", \"standards\": [\"%s\"]}";

  @Inject Facts facts;
  @Inject StandardsStated stated;

  private final UUID learner = UUID.randomUUID();
  private final String token = Tokens.teacher(learner);
  private final UUID heading = UUID.randomUUID();
  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();
  private final UUID both = UUID.randomUUID();
  private final UUID one = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

  /** Begins until everything that was stated has come through to memory. */
  private JsonPath toTheHeading(Set<UUID> expected, Facts.Stated... alignments) {
    facts.arrive(stated.framework(UUID.randomUUID(), heading, first, second));
    facts.arrive(
        facts.published(both, Subject.ECONOMICS),
        facts.published(one, Subject.ECONOMICS),
        facts.published(other, Subject.ECONOMICS));
    facts.arrive(List.of(alignments));
    String goal = GOAL.formatted(heading);
    return Awaitility.await()
        .until(
            () -> begin(token, goal, 240),
            path ->
                path.getList("coverage").size() == 2 && Set.copyOf(ahead(path)).equals(expected));
  }

  @Test
  void aHeadingIsClosedInTheLeastTime() {
    JsonPath path =
        toTheHeading(
            Set.of(both),
            stated.aligned(both, first, second),
            stated.aligned(one, first),
            stated.aligned(other, second));
    assertEquals(List.of("CLOSES", "CLOSES"), reasons(path, both));
    assertEquals(List.of(1f, 1f), path.getList("coverage.then"));
    assertEquals(Set.of("1.1 Standard", "1.2 Standard"), Set.copyOf(path.getList("coverage.name")));
    assertEquals(List.of("1.1", "1.2"), path.getList("steps[0].standards.code"));
  }

  @Test
  void withoutItsAlignmentAStepGoesAndAnotherTakesItsPlace() {
    toTheHeading(Set.of(both), stated.aligned(one, first), stated.aligned(both, first, second));
    facts.arrive(stated.aligned(both));
    JsonPath path = currentWhen(token, now -> ahead(now).equals(List.of(one)));
    assertEquals(List.of("DROPPED.CLOSES_NOTHING"), changes(path, both));
    assertEquals(List.of("ADDED.CLOSES_MORE"), changes(path, one));
  }

  @Test
  void whatSheCompletedClosesItsStandardAndDropsWhatWasThereForIt() {
    toTheHeading(Set.of(one, other), stated.aligned(one, first), stated.aligned(other, second));
    facts.arrive(facts.published(both, Subject.ECONOMICS), stated.aligned(both, first));
    facts.arrive(facts.enrolled(learner, both), facts.completed(learner, both));
    JsonPath path = currentWhen(token, now -> ahead(now).equals(List.of(other)));
    assertEquals(List.of("DROPPED.COVERED_BY"), changes(path, one));
    assertTrue(
        path.getList("changes.text")
            .contains("“Course %s” is dropped, because you have “Course %s”".formatted(one, both)));
  }

  @Test
  void factsThatComeTwiceOrLateChangeNothing() {
    Facts.Stated early = stated.aligned(one, first);
    Facts.Stated late = stated.aligned(one, first, second);
    toTheHeading(Set.of(one), late, late);
    facts.arrive(early);
    facts.arrive(late);
    Facts.Stated marker = facts.published(UUID.randomUUID(), Subject.ECONOMICS);
    facts.arrive(marker);
    JsonPath path = begin(token, GOAL.formatted(heading), 240);
    assertEquals(List.of(one), ahead(path));
    assertEquals(List.of(1f, 1f), path.getList("coverage.then"));
  }
}
