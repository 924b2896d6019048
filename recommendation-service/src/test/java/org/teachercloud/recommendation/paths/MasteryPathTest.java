package org.teachercloud.recommendation.paths;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.Paths.ahead;
import static org.teachercloud.recommendation.testing.Paths.begin;
import static org.teachercloud.recommendation.testing.Paths.changes;
import static org.teachercloud.recommendation.testing.Paths.current;
import static org.teachercloud.recommendation.testing.Paths.currentWhen;
import static org.teachercloud.recommendation.testing.Paths.decide;
import static org.teachercloud.recommendation.testing.Paths.post;
import static org.teachercloud.recommendation.testing.Paths.reasons;
import static org.teachercloud.recommendation.testing.Paths.state;
import static org.teachercloud.recommendation.testing.Paths.words;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.StandardsStated;
import org.teachercloud.recommendation.testing.Tokens;
import org.teachercloud.recommendation.testing.TriesStated;

/** Her tries leave steps out of a path to standards and bring steps in, and never shut a door. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MasteryPathTest {

  private static final int ENOUGH = 12;

  @Inject Facts facts;
  @Inject StandardsStated stated;
  @Inject TriesStated tries;

  private final UUID learner = UUID.randomUUID();
  private final String token = Tokens.teacher(learner);
  private final UUID heading = UUID.randomUUID();
  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();
  private final UUID one = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();
  private final UUID exercise = UUID.randomUUID();
  private final String goal =
      "{\"kind\": \"STANDARDS\", \"standards\": [\"%s\"]}".formatted(heading);

  @BeforeEach
  void aCourseForEachOfTwoStandards() throws SQLException {
    tries.forgetWhatWasLearnt();
    facts.arrive(stated.framework(UUID.randomUUID(), heading, first, second));
    facts.arrive(
        facts.published(one, Subject.ECONOMICS),
        facts.published(other, Subject.ECONOMICS),
        facts.published(exercise, Subject.ECONOMICS));
    facts.arrive(stated.aligned(one, first), stated.aligned(other, second));
    begun(Set.of(one, other));
  }

  @Test
  void whatSheMastersNeedsNoStepAndThePathSaysWhy() {
    attempts(one, ENOUGH, 0);
    JsonPath path = currentWhen(token, now -> ahead(now).equals(List.of(other)));
    assertEquals(List.of("DROPPED.MASTERED"), changes(path, one));
    assertEquals(
        List.of(
            "“Course %s” is dropped, because your tries show that you can do it: 1.1 Standard (12 of 12 right)"
                .formatted(one)),
        path.getList("changes.text"));
    assertEquals("LEFT_OUT", state(path, one));
    assertEquals(List.of("MASTERED"), reasons(path, one));
    assertEquals(
        List.of(
            "Left out, because your tries show that you can do it: 1.1 Standard (12 of 12 right)"),
        words(path, one));
    Map<String, Object> covered = covered(path, first);
    assertEquals(List.of(1f, 1f), List.of(covered.get("now"), covered.get("then")));
    assertEquals(List.of("MASTERED", ENOUGH, ENOUGH), tried(path, first));
    assertNull(covered(path, second).get("tried"));
  }

  @Test
  void whatSheMastersIsHersToPinAllTheSame() {
    attempts(one, ENOUGH, 0);
    currentWhen(token, now -> "LEFT_OUT".equals(state(now, one)));
    JsonPath pinned = decide(token, one, "PINNED");
    assertEquals(Set.of(one, other), Set.copyOf(ahead(pinned)));
    assertEquals(List.of("PINNED", "BEGUN"), reasons(pinned, one));
    assertEquals(List.of("ADDED.PINNED"), changes(pinned, one));
    JsonPath after = takeBack(one);
    assertEquals("LEFT_OUT", state(after, one));
    assertEquals(List.of("DROPPED.UNPINNED"), changes(after, one));
  }

  @Test
  void whatShePinnedStaysWhateverHerTriesShow() {
    decide(token, one, "PINNED");
    attempts(one, ENOUGH, 0);
    JsonPath path = currentWhen(token, now -> covered(now, first).get("tried") != null);
    assertEquals(List.of("MASTERED", ENOUGH, ENOUGH), tried(path, first));
    assertTrue(ahead(path).contains(one));
    assertEquals(List.of(), changes(path, one));
  }

  @Test
  void tooFewTriesChangeNothing() {
    attempts(one, 2, 0);
    JsonPath path = currentWhen(token, now -> covered(now, first).get("tried") != null);
    assertEquals(List.of("TOO_EARLY", 2, 2), tried(path, first));
    assertEquals(Set.of(one, other), Set.copyOf(ahead(path)));
    assertEquals(List.of(), path.getList("changes"));
  }

  @Test
  void triesThatGoWrongBringAStepBack() {
    attempts(one, ENOUGH, 0);
    currentWhen(token, now -> ahead(now).equals(List.of(other)));
    attempts(one, 0, ENOUGH);
    JsonPath path = currentWhen(token, now -> ahead(now).contains(one));
    assertEquals(List.of("ADDED.NOT_MASTERED"), changes(path, one));
    assertEquals(List.of("CLOSES", "BEGUN"), reasons(path, one));
    assertEquals(List.of("GROWING", ENOUGH, 2 * ENOUGH), tried(path, first));
  }

  @Test
  void triesThatServeTheStandardNoLongerCountNoLonger() {
    facts.arrive(stated.aligned(exercise, first));
    attempts(exercise, ENOUGH, 0);
    currentWhen(token, now -> covered(now, first).get("tried") != null && mastersFirst(now));
    facts.arrive(stated.aligned(exercise));
    JsonPath path = currentWhen(token, now -> ahead(now).contains(one));
    assertNull(covered(path, first).get("tried"));
  }

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
  void whatIsPractisedIsDoneWhenItIsCompletedOrTriesGoWell() {
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
  void whoOptedOutHasAPathWithoutHerTries() {
    attempts(one, ENOUGH, 0);
    currentWhen(token, now -> ahead(now).equals(List.of(other)));
    facts.arrive(facts.profile(learner, Set.of(), Set.of(), true));
    JsonPath path = currentWhen(token, now -> ahead(now).contains(one));
    assertNull(covered(path, first).get("tried"));
  }

  @Test
  void triesOfWhoLeftCountNoLonger() {
    attempts(one, ENOUGH, 0);
    currentWhen(token, now -> ahead(now).equals(List.of(other)));
    facts.arrive(facts.left(learner, UUID.randomUUID()));
    attempts(one, ENOUGH, 0);
    given().auth().oauth2(token).get("/api/v1/paths/current").then().statusCode(204);
    assertNull(covered(begun(Set.of(one, other)), first).get("tried"));
  }

  @Test
  void aCoachIsToldNoResultOfATry() {
    attempts(one, ENOUGH, 0);
    currentWhen(token, now -> ahead(now).equals(List.of(other)));
    String coach = Tokens.coach(UUID.randomUUID());
    String code = post(token, "/api/v1/coachings", "").then().extract().path("code");
    String id =
        post(coach, "/api/v1/coachings/taken", "{\"code\": \"" + code + "\"}")
            .then()
            .extract()
            .path("id");
    String seen =
        given()
            .auth()
            .oauth2(coach)
            .header("Accept-Language", "en")
            .get("/api/v1/coachings/" + id + "/path")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertEquals(
        List.of("Left out, because your tries show that you can do it: 1.1 Standard"),
        words(JsonPath.from(seen), one));
    assertFalse(seen.contains(" right"), seen);
    assertNull(covered(JsonPath.from(seen), first).get("tried"));
    assertTrue(current(token).getList("changes.text").toString().contains("12 of 12 right"));
  }

  /** What is to be practised, null where nothing is. */
  private static UUID practised(JsonPath path) {
    return ahead(path).stream()
        .filter(step -> reasons(path, step).contains("PRACTISES"))
        .findFirst()
        .orElse(null);
  }

  /** Begins until everything that was stated has come through to memory. */
  private JsonPath begun(Set<UUID> expected) {
    return Awaitility.await()
        .until(() -> begin(token, goal, 240), path -> Set.copyOf(ahead(path)).equals(expected));
  }

  private void weakAfterCompleting() {
    facts.arrive(stated.aligned(exercise, first));
    attempts(one, 0, 4);
    facts.arrive(facts.enrolled(learner, one), facts.completed(learner, one));
  }

  private void attempts(UUID course, int right, int wrong) {
    List<Facts.Stated> stated = new ArrayList<>();
    for (int at = 0; at < right + wrong; at++) {
      stated.add(
          tries.attempted(learner, course, UUID.randomUUID(), UUID.randomUUID(), at < right));
    }
    facts.arrive(stated);
  }

  private JsonPath takeBack(UUID resource) {
    return given()
        .auth()
        .oauth2(token)
        .delete("/api/v1/paths/current/steps/" + resource)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private boolean mastersFirst(JsonPath path) {
    return tried(path, first).getFirst().equals("MASTERED");
  }

  private static Map<String, Object> covered(JsonPath path, UUID standard) {
    return path.getMap("coverage.find { it.standard == '" + standard + "' }");
  }

  private static List<Object> tried(JsonPath path, UUID standard) {
    JsonPath of = path.setRootPath("coverage.find { it.standard == '" + standard + "' }.tried");
    List<Object> tried = List.of(of.get("judgement"), of.get("right"), of.get("tries"));
    path.setRootPath("");
    return tried;
  }
}
