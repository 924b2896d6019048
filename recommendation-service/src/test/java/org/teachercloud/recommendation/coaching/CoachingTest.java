package org.teachercloud.recommendation.coaching;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.Paths.ahead;
import static org.teachercloud.recommendation.testing.Paths.changes;
import static org.teachercloud.recommendation.testing.Paths.current;
import static org.teachercloud.recommendation.testing.Paths.post;
import static org.teachercloud.recommendation.testing.Paths.reasons;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.ProgrammeZone;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.Paths;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/** A teacher lets a coach see her path; the coach proposes, she decides, and either ends it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CoachingTest {

  private static final String COACHINGS = "/api/v1/coachings";

  @Inject Facts facts;

  private final String teacher = Tokens.teacher(UUID.randomUUID());
  private final String coach = Tokens.coach(UUID.randomUUID());
  private final UUID goal = UUID.randomUUID();
  private final UUID before = UUID.randomUUID();
  private final UUID extra = UUID.randomUUID();

  @BeforeEach
  void sheIsOnAPath() {
    facts.arrive(
        facts.published(before, Subject.LAW),
        facts.published(extra, Subject.LAW),
        facts.published(goal, Subject.LAW, before));
    Paths.begin(teacher, Paths.toResource(goal), 90);
  }

  private JsonPath invitation() {
    return post(teacher, COACHINGS, "").then().statusCode(201).extract().jsonPath();
  }

  private static ValidatableResponse take(String token, String code) {
    return post(token, COACHINGS + "/taken", "{\"code\": \"%s\"}".formatted(code)).then();
  }

  private String coaching() {
    return take(coach, invitation().getString("code")).statusCode(200).extract().path("id");
  }

  private ValidatableResponse propose(String coaching, String kind, UUID resource, String more) {
    String body =
        "{\"kind\": \"%s\", \"resource\": \"%s\", \"words\": \"It will help you\"%s}"
            .formatted(kind, resource, more);
    return post(coach, COACHINGS + "/" + coaching + "/proposals", body).then();
  }

  /** The proposal that waits in the only coaching of the teacher. */
  private String waiting() {
    return get(teacher, "").statusCode(200).extract().path("items[0].proposals[0].id");
  }

  private static ValidatableResponse get(String token, String path) {
    return given()
        .auth()
        .oauth2(token)
        .header("Accept-Language", "en")
        .get(COACHINGS + path)
        .then();
  }

  private ValidatableResponse answer(String token, String coaching, String answer) {
    return post(token, COACHINGS + "/" + coaching + "/proposals/" + waiting() + "/" + answer, "")
        .then();
  }

  private static void end(String token, String coaching) {
    given().auth().oauth2(token).delete(COACHINGS + "/" + coaching).then().statusCode(204);
  }

  @Test
  void whoTakesTheCodeSeesHerPathAndNobodyElseDoes() {
    JsonPath invitation = invitation();
    String id = invitation.getString("id");
    get(coach, "/" + id + "/path").statusCode(404);
    take(coach, invitation.getString("code").toLowerCase()).statusCode(200);
    get(coach, "/" + id + "/path")
        .statusCode(200)
        .body("steps.resource.id", equalTo(List.of(before.toString(), goal.toString())));
    get(coach, "")
        .body("items[0].with", equalTo("A Teacher"))
        .body("items[0].as", equalTo("COACH"));
    get(teacher, "").body("items[0].with", equalTo("A Coach")).body("items[0].code", nullValue());
    String another = Tokens.coach(UUID.randomUUID());
    get(another, "/" + id + "/path").statusCode(404);
    get(another, "/" + id).statusCode(404);
    get(teacher, "/" + id + "/path").statusCode(403);
    get(Tokens.teacher(UUID.randomUUID()), "/" + id).statusCode(404);
  }

  @Test
  void aCodeIsGoodForOneCoachOnceAndTheNewestOnlyAndNotForHerself() {
    String first = invitation().getString("code");
    String second = invitation().getString("code");
    take(coach, first).statusCode(404);
    take(teacher, second).statusCode(403);
    take(coach, second).statusCode(200);
    take(Tokens.coach(UUID.randomUUID()), second).statusCode(404);
    take(coach, invitation().getString("code")).statusCode(409);
  }

  @Test
  void whatSheAcceptsIsInHerPathAsHerCoachsProposalUntilSheTakesItBack() {
    String coaching = coaching();
    propose(coaching, "STEP", extra, "").statusCode(201);
    assertFalse(ahead(current(teacher)).contains(extra));
    answer(coach, coaching, "accept").statusCode(404);
    answer(teacher, coaching, "accept").statusCode(204);
    JsonPath path = current(teacher);
    assertTrue(ahead(path).contains(extra));
    assertEquals(List.of("PROPOSED"), reasons(path, extra));
    assertEquals(List.of("ADDED.PROPOSED"), changes(path, extra));
    get(coach, "").body("items[0].proposals[0].state", equalTo("ACCEPTED"));
    answer(teacher, coaching, "accept").statusCode(204);
    answer(teacher, coaching, "decline").statusCode(409);
    given()
        .auth()
        .oauth2(teacher)
        .delete("/api/v1/paths/current/steps/" + extra)
        .then()
        .statusCode(200);
    assertFalse(ahead(current(teacher)).contains(extra));
  }

  @Test
  void whatSheDeclinesChangesNothing() {
    String coaching = coaching();
    List<UUID> steps = ahead(current(teacher));
    propose(coaching, "STEP", extra, "").statusCode(201);
    answer(teacher, coaching, "decline").statusCode(204);
    assertEquals(steps, ahead(current(teacher)));
    answer(teacher, coaching, "accept").statusCode(409).body("code", equalTo("PROPOSAL_DECIDED"));
  }

  @Test
  void aStepIsSwappedForWhatTheCoachProposed() {
    UUID another = UUID.randomUUID();
    facts.arrive(facts.published(another, Subject.ECONOMICS));
    Paths.begin(teacher, Paths.toResource(another), 90);
    String coaching = coaching();
    propose(coaching, "SWAP", extra, ", \"insteadOf\": \"%s\"".formatted(another)).statusCode(201);
    answer(teacher, coaching, "accept").statusCode(204);
    JsonPath path = current(teacher);
    assertEquals(List.of(extra), ahead(path));
    assertEquals(List.of("DROPPED.SWAPPED"), changes(path, another));
  }

  @Test
  void aStepIsPostponedAsTheCoachProposed() {
    String coaching = coaching();
    LocalDate day = LocalDate.now(ProgrammeZone.ZONE).plusWeeks(3);
    propose(coaching, "POSTPONE", before, ", \"until\": \"%s\"".formatted(day)).statusCode(201);
    answer(teacher, coaching, "accept").statusCode(204);
    JsonPath path = current(teacher);
    assertEquals(List.of("OPENS", "PROPOSED_LATER"), reasons(path, before));
    assertEquals(day.toString(), path.getString("steps[0].notBefore"));
  }

  @Test
  void whatDoesNotFitHerPathIsNotProposedAndForAnEndedPathNothingHolds() {
    String coaching = coaching();
    propose(coaching, "STEP", before, "").statusCode(409);
    propose(coaching, "POSTPONE", extra, ", \"until\": \"2040-01-01\"").statusCode(409);
    propose(coaching, "STEP", UUID.randomUUID(), "").statusCode(404);
    propose(coaching, "SWAP", extra, "").statusCode(400);
    propose(coaching, "STEP", extra, "").statusCode(201);
    Paths.begin(teacher, Paths.toResource(goal), 120);
    answer(teacher, coaching, "accept").statusCode(409).body("code", equalTo("PROPOSAL_PATH_OVER"));
  }

  @Test
  void eitherEndsItAndTheCoachSeesNothingFromThenOn() {
    String coaching = coaching();
    propose(coaching, "STEP", extra, "").statusCode(201);
    answer(teacher, coaching, "accept").statusCode(204);
    end(teacher, coaching);
    get(coach, "/" + coaching + "/path").statusCode(404);
    propose(coaching, "STEP", extra, "").statusCode(404);
    get(coach, "").body("items", hasSize(0));
    assertTrue(ahead(current(teacher)).contains(extra));
    String next = coaching();
    end(coach, next);
    get(teacher, "").body("items", hasSize(0));
  }

  @Test
  void noMoreProposalsWaitThanSheCanAnswer() {
    String coaching = coaching();
    for (int each = 0; each < 10; each++) {
      UUID course = UUID.randomUUID();
      facts.arrive(facts.published(course, Subject.LAW));
      await()
          .until(
              () -> {
                int status = propose(coaching, "STEP", course, "").extract().statusCode();
                return status == 201;
              });
    }
    propose(coaching, "STEP", extra, "")
        .statusCode(409)
        .body("code", equalTo("TOO_MANY_PROPOSALS"));
  }
}
