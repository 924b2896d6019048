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
import static org.teachercloud.recommendation.testing.Paths.toResource;
import static org.teachercloud.recommendation.testing.Paths.toSubjects;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.contracts.ProgrammeZone;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/** The path is hers: she pins, skips, swaps, postpones and recognises, and takes it back. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SteeringTest {

  @Inject Facts facts;

  private final UUID learner = UUID.randomUUID();
  private final String token = Tokens.teacher(learner);
  private final UUID basics = UUID.randomUUID();
  private final UUID goal = UUID.randomUUID();
  private final UUID elsewhere = UUID.randomUUID();

  @BeforeEach
  void aShortWay() {
    facts.arrive(
        facts.published(goal, Subject.LEADERSHIP, basics),
        facts.published(basics, Subject.LEADERSHIP),
        facts.published(elsewhere, Subject.MUSIC));
  }

  private JsonPath toTheGoal() {
    return begin(token, toResource(goal), 90);
  }

  @Test
  void whatShePinsIsOnHerPathUntilSheUnpinsIt() {
    toTheGoal();
    JsonPath pinned = decide(token, elsewhere, "PINNED");
    assertEquals(List.of("PINNED"), reasons(pinned, elsewhere));
    assertEquals(List.of("ADDED.PINNED"), changes(pinned, elsewhere));
    assertEquals(elsewhere, ahead(pinned).getFirst());

    JsonPath after = takeBack(elsewhere);
    assertNull(state(after, elsewhere));
    assertEquals(List.of("DROPPED.UNPINNED"), changes(after, elsewhere));
  }

  @Test
  void whatSheSkipsGoesWithWhatNeedsItAndComesBack() {
    toTheGoal();
    JsonPath skipped = decide(token, basics, "SKIPPED");
    assertEquals("SKIPPED", state(skipped, basics));
    assertFalse(ahead(skipped).contains(goal));
    assertEquals(List.of("DROPPED.SKIPPED"), changes(skipped, basics));
    assertEquals(List.of("DROPPED.PREREQUISITE_GONE"), changes(skipped, goal));
    assertEquals("CLOSED", skipped.getString("beyond[0].why"));
    assertEquals(List.of(basics, goal), ahead(takeBack(basics)));
  }

  @Test
  void whatSheCanDoAlreadyOpensWhatNeedsIt() {
    toTheGoal();
    JsonPath known = decide(token, basics, "RECOGNISED");
    assertEquals("RECOGNISED", state(known, basics));
    assertEquals("AVAILABLE", state(known, goal));
    assertEquals(List.of("DONE.RECOGNISED"), changes(known, basics));
  }

  @Test
  void whatSheSwapsGivesItsPlaceToAnother() {
    Subject field = Subject.EARLY_CHILDHOOD;
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    facts.arrive(facts.published(one, field), facts.published(other, field));
    String body =
        "{\"goal\": %s, \"weeklyMinutes\": 90, \"until\": \"%s\"}"
            .formatted(toSubjects(field.name()), LocalDate.now(ProgrammeZone.ZONE).plusDays(6));
    begin(token, toSubjects(field.name()), 90);
    JsonPath path = post(token, "/api/v1/paths", body).jsonPath();
    assertEquals(1, ahead(path).size(), "time for one");
    UUID first = ahead(path).getFirst();
    JsonPath swapped = decide(token, first, "SWAPPED");
    assertFalse(ahead(swapped).contains(first));
    assertEquals(1, ahead(swapped).size());
    UUID second = ahead(swapped).getFirst();
    assertEquals(List.of("ADDED.IN_PLACE_OF"), changes(swapped, second));
    assertEquals(List.of("DROPPED.SWAPPED"), changes(swapped, first));
  }

  @Test
  void whatShePostponesComesLastAndNotBeforeItsDay() {
    begin(token, toResource(elsewhere), 90);
    decide(token, goal, "PINNED");
    JsonPath path = decide(token, basics, "POSTPONED");
    assertEquals(List.of(elsewhere, basics, goal), ahead(path));
    assertEquals(
        LocalDate.now(ProgrammeZone.ZONE).plusWeeks(4).toString(),
        path.getString("steps[1].notBefore"));
    assertEquals(List.of(90, 0, 0, 0, 90, 90), path.getList("weeks.minutes"));
  }

  @Test
  void whatIsCompletedCannotBeDecidedOn() {
    toTheGoal();
    facts.arrive(facts.enrolled(learner, basics), facts.completed(learner, basics));
    currentWhen(token, now -> "DONE".equals(state(now, basics)));
    var answer = decided(basics, "SKIPPED");
    assertEquals(409, answer.statusCode());
    assertEquals("STEP_IS_COMPLETED", answer.jsonPath().getString("code"));
  }

  @Test
  void whatIsNotForHerCanNeitherBeAGoalNorPinned() {
    UUID inside = UUID.randomUUID();
    facts.arrive(facts.published(inside, Subject.LAW, Scope.INSTITUTION, Set.of("zh"), List.of()));
    toTheGoal();
    assertEquals(404, decided(inside, "PINNED").statusCode());
    String body = "{\"goal\": %s, \"weeklyMinutes\": 60}".formatted(toResource(inside));
    assertEquals(404, post(token, "/api/v1/paths", body).statusCode());
  }

  @Test
  void aPathIsNobodyElsesAndEndsWhenSheSaysSo() {
    toTheGoal();
    assertTrue(ahead(current(token)).contains(goal));
    String another = Tokens.teacher(UUID.randomUUID());
    given().auth().oauth2(another).get("/api/v1/paths/current").then().statusCode(204);
    given().get("/api/v1/paths/current").then().statusCode(401);
    given().auth().oauth2(token).delete("/api/v1/paths/current").then().statusCode(204);
    given().auth().oauth2(token).get("/api/v1/paths/current").then().statusCode(204);
  }

  @Test
  void theSameKeyBeginsOnePath() {
    toTheGoal();
    String body = "{\"goal\": %s, \"weeklyMinutes\": 60}".formatted(toResource(goal));
    String key = UUID.randomUUID().toString();
    String first = withKey(key, body, 201).getString("id");
    assertEquals(first, withKey(key, body, 201).getString("id"));
    withKey(key, body.replace("\"weeklyMinutes\": 60", "\"weeklyMinutes\": 70"), 422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"goal\": {\"kind\": \"STAGE\"}, \"weeklyMinutes\": 9}",
        "{\"goal\": {\"kind\": \"STAGE\"}, \"weeklyMinutes\": 2401}",
        "{\"goal\": {\"kind\": \"RESOURCE\"}, \"weeklyMinutes\": 60}",
        "{\"goal\": {\"kind\": \"SUBJECTS\"}, \"weeklyMinutes\": 60}",
        "{\"goal\": {\"kind\": \"STAGE\"}, \"weeklyMinutes\": 60, \"until\": \"2020-01-01\"}",
        "{\"weeklyMinutes\": 60}"
      })
  void whatIsNoWishForAPathIsRefused(String body) {
    var answer = post(token, "/api/v1/paths", body);
    assertEquals(400, answer.statusCode());
    assertEquals("INVALID_INPUT", answer.jsonPath().getString("code"));
  }

  private io.restassured.response.Response decided(UUID resource, String choice) {
    return post(
        token, "/api/v1/paths/current/steps/" + resource, "{\"choice\": \"%s\"}".formatted(choice));
  }

  private JsonPath takeBack(UUID resource) {
    return given()
        .auth()
        .oauth2(token)
        .header("Accept-Language", "en")
        .delete("/api/v1/paths/current/steps/" + resource)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private JsonPath withKey(String key, String body, int status) {
    return given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/paths")
        .then()
        .statusCode(status)
        .extract()
        .jsonPath();
  }
}
