package org.teachercloud.recommendation.paths;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.Paths.ahead;
import static org.teachercloud.recommendation.testing.Paths.changes;
import static org.teachercloud.recommendation.testing.Paths.covered;
import static org.teachercloud.recommendation.testing.Paths.current;
import static org.teachercloud.recommendation.testing.Paths.currentWhen;
import static org.teachercloud.recommendation.testing.Paths.decide;
import static org.teachercloud.recommendation.testing.Paths.post;
import static org.teachercloud.recommendation.testing.Paths.reasons;
import static org.teachercloud.recommendation.testing.Paths.state;
import static org.teachercloud.recommendation.testing.Paths.tried;
import static org.teachercloud.recommendation.testing.Paths.words;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/** Her tries leave steps out of a path to standards, and never shut a door. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MasteryPathTest extends TwoStandards {

  private static final int ENOUGH = 12;

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
    assertEquals(List.of(), tried(path, second));
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
    JsonPath path = currentWhen(token, now -> !tried(now, first).isEmpty());
    assertEquals(List.of("MASTERED", ENOUGH, ENOUGH), tried(path, first));
    assertTrue(ahead(path).contains(one));
    assertEquals(List.of(), changes(path, one));
  }

  @Test
  void tooFewTriesChangeNothing() {
    attempts(one, 2, 0);
    JsonPath path = currentWhen(token, now -> !tried(now, first).isEmpty());
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
    currentWhen(token, now -> tried(now, first).contains("MASTERED"));
    facts.arrive(stated.aligned(exercise));
    JsonPath path = currentWhen(token, now -> ahead(now).contains(one));
    assertEquals(List.of(), tried(path, first));
  }

  @Test
  void whoOptedOutHasAPathWithoutHerTries() {
    attempts(one, ENOUGH, 0);
    currentWhen(token, now -> ahead(now).equals(List.of(other)));
    facts.arrive(facts.profile(learner, Set.of(), Set.of(), true));
    JsonPath path = currentWhen(token, now -> ahead(now).contains(one));
    assertEquals(List.of(), tried(path, first));
  }

  @Test
  void triesOfWhoLeftCountNoLonger() {
    attempts(one, ENOUGH, 0);
    currentWhen(token, now -> ahead(now).equals(List.of(other)));
    facts.arrive(facts.left(learner, UUID.randomUUID()));
    attempts(one, ENOUGH, 0);
    given().auth().oauth2(token).get("/api/v1/paths/current").then().statusCode(204);
    assertEquals(List.of(), tried(begun(Set.of(one, other)), first));
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
    assertEquals(List.of(), tried(JsonPath.from(seen), first));
    assertTrue(current(token).getList("changes.text").toString().contains("12 of 12 right"));
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
}
