package org.teachercloud.recommendation.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.Paths.ahead;
import static org.teachercloud.recommendation.testing.Paths.begin;
import static org.teachercloud.recommendation.testing.Paths.changes;
import static org.teachercloud.recommendation.testing.Paths.covered;
import static org.teachercloud.recommendation.testing.Paths.currentWhen;
import static org.teachercloud.recommendation.testing.Paths.decide;
import static org.teachercloud.recommendation.testing.Paths.state;
import static org.teachercloud.recommendation.testing.Paths.toResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.ResourcePublished.Derivation;
import org.teachercloud.contracts.ResourcePublished.Origin;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Works;

/** Nothing is done twice: what she has in another form is recognised on her path. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class NothingTwiceTest extends TwoStandards {

  private final UUID source = UUID.randomUUID();

  /** The course for the first standard is a translation of another one, which serves nothing. */
  private void translated() {
    facts.arrive(facts.published(source, Subject.ECONOMICS));
    facts.arrive(Works.translated(facts, one, source, Subject.ECONOMICS));
  }

  private void complete(UUID course) {
    facts.arrive(facts.enrolled(learner, course), facts.completed(learner, course));
  }

  @Test
  void whatSheCompletesInAnotherFormIsNoStepAnyMoreAndClosesWhatTheStepWasFor() {
    translated();
    complete(source);
    JsonPath path = currentWhen(token, now -> ahead(now).equals(List.of(other)));
    assertEquals("RECOGNISED", state(path, one));
    assertEquals(List.of("DONE.SAME_COMPLETED"), changes(path, one));
    assertTrue(
        path.getList("changes.text")
            .contains(
                "“Course %s” counts as done, because you have the same in another form: “Course %s”"
                    .formatted(one, source)));
    assertEquals(1f, covered(path, first).get("now"));
  }

  @Test
  void aPathThatSheBeginsAfterwardsDoesNotAskForItEither() {
    translated();
    complete(source);
    currentWhen(token, now -> ahead(now).equals(List.of(other)));
    assertEquals(List.of(other), ahead(begin(token, goal, 240)));
  }

  @Test
  void aStepGoesWhenItBecomesKnownToBeWhatSheHas() {
    facts.arrive(facts.published(source, Subject.ECONOMICS));
    complete(source);
    currentWhen(token, now -> Set.copyOf(ahead(now)).equals(Set.of(one, other)));
    facts.arrive(Works.translated(facts, one, source, Subject.ECONOMICS));
    JsonPath path = currentWhen(token, now -> ahead(now).equals(List.of(other)));
    assertEquals(List.of("DONE.SAME_COMPLETED"), changes(path, one));
  }

  @Test
  void theWholeIsStillAStepForWhoHasDoneAnExtractOfIt() {
    facts.arrive(
        Works.made(facts, exercise, new Origin(one, Derivation.EXTRACT), Subject.ECONOMICS));
    complete(exercise);
    complete(other);
    assertEquals(List.of(one), ahead(currentWhen(token, now -> !ahead(now).contains(other))));
  }

  @Test
  void twoFormsOfOneWorkAreNeverStepsOfOnePath() {
    UUID third = UUID.randomUUID();
    UUID fourth = UUID.randomUUID();
    UUID heading = UUID.randomUUID();
    UUID original = UUID.randomUUID();
    UUID translation = UUID.randomUUID();
    facts.arrive(stated.framework(UUID.randomUUID(), heading, third, fourth));
    facts.arrive(facts.published(original, Subject.ECONOMICS));
    facts.arrive(Works.translated(facts, translation, original, Subject.ECONOMICS));
    facts.arrive(stated.aligned(original, third), stated.aligned(translation, fourth));
    String both = "{\"kind\": \"STANDARDS\", \"standards\": [\"%s\"]}".formatted(heading);
    JsonPath path =
        Awaitility.await()
            .until(() -> begin(token, both, 240), now -> now.getList("coverage").size() == 2);
    assertEquals(1, ahead(path).size(), () -> ahead(path).toString());
    complete(ahead(path).getFirst());
    JsonPath after = currentWhen(token, now -> ahead(now).isEmpty());
    assertEquals(1f, covered(after, third).get("now"));
    assertEquals(1f, covered(after, fourth).get("now"));
  }

  @Test
  void whatIsRequiredAndDoneInAnotherFormStandsInNoWay() {
    UUID needing = UUID.randomUUID();
    translated();
    facts.arrive(facts.published(needing, Subject.ECONOMICS, one));
    complete(source);
    currentWhen(token, now -> ahead(now).equals(List.of(other)));
    JsonPath path = begin(token, toResource(needing), 240);
    assertEquals(List.of(needing), ahead(path));
    assertEquals("AVAILABLE", state(path, needing));
  }

  @Test
  void itIsHersToDoAllTheSame() {
    translated();
    complete(source);
    currentWhen(token, now -> "RECOGNISED".equals(state(now, one)));
    JsonPath path = decide(token, one, "PINNED");
    assertEquals(Set.of(one, other), Set.copyOf(ahead(path)));
    assertEquals(List.of("ADDED.PINNED"), changes(path, one));
  }
}
