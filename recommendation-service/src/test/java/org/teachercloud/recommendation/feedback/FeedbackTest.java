package org.teachercloud.recommendation.feedback;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.Answers.ask;
import static org.teachercloud.recommendation.testing.Answers.askUntil;
import static org.teachercloud.recommendation.testing.Answers.ids;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/** What she says shows in the next answer, and can be taken back. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FeedbackTest {

  @Inject Facts facts;

  private final UUID learner = UUID.randomUUID();
  private final String token = Tokens.teacher(learner);
  private final UUID one = UUID.randomUUID();
  private final UUID two = UUID.randomUUID();

  @BeforeEach
  void arrange() {
    facts.arrive(
        facts.published(one, Subject.ECONOMICS),
        facts.published(two, Subject.ECONOMICS),
        facts.profile(learner, Set.of(Subject.ECONOMICS), Set.of()));
    facts.arrive(facts.people(3, one));
    askUntil(token, now -> ids(now).containsAll(List.of(one, two)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DISMISS", "NOT_RELEVANT"})
  void whatSheRefusesIsGoneFromTheNextAnswerUntilSheTakesItBack(String kind) {
    assertEquals(204, say(one, kind));
    assertFalse(ids(ask(token, 50)).contains(one));

    given()
        .auth()
        .oauth2(token)
        .delete("/api/v1/recommendations/" + one + "/feedback")
        .then()
        .statusCode(204);
    assertTrue(ids(ask(token, 50)).contains(one));
  }

  @Test
  void whatSheSavesComesFirst() {
    assertTrue(ids(ask(token, 50)).indexOf(one) < ids(ask(token, 50)).indexOf(two));
    assertEquals(204, say(two, "SAVE"));
    var answer = ask(token, 50);
    assertEquals(two, ids(answer).getFirst());
    assertTrue(answer.getBoolean("items[0].saved"));
  }

  @Test
  void anotherLearnersAnswerStaysAsItWas() {
    assertEquals(204, say(one, "DISMISS"));
    UUID neighbour = UUID.randomUUID();
    facts.arrive(facts.profile(neighbour, Set.of(Subject.ECONOMICS), Set.of()));
    askUntil(Tokens.teacher(neighbour), now -> ids(now).contains(one));
  }

  @Test
  void whatIsNotHersAndWhatIsNotThereAreRefusedAlike() {
    UUID inside = UUID.randomUUID();
    facts.arrive(facts.published(inside, Subject.LAW, Scope.INSTITUTION, Set.of("zh"), List.of()));
    String absent = body(UUID.randomUUID());
    assertEquals(absent, body(inside));
  }

  @Test
  void anUnknownKindIsRefused() {
    assertEquals(400, say(one, "HATE"));
  }

  @Test
  void whatSheSentAwayIsListedForHerAloneUntilSheTakesItBack() {
    assertEquals(204, say(one, "DISMISS"));
    assertEquals(204, say(two, "NOT_RELEVANT"));
    assertEquals(List.of(two, one), refused(token));
    assertEquals(List.of(), refused(Tokens.teacher(UUID.randomUUID())));

    given().auth().oauth2(token).delete("/api/v1/recommendations/" + two + "/feedback");
    assertEquals(204, say(one, "SAVE"));
    assertEquals(List.of(), refused(token));
  }

  private static List<UUID> refused(String token) {
    List<String> ids =
        given()
            .auth()
            .oauth2(token)
            .get("/api/v1/recommendations/feedback")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items.resource.id");
    return ids.stream().map(UUID::fromString).toList();
  }

  private int say(UUID resource, String kind) {
    return post(resource, kind).statusCode();
  }

  private String body(UUID resource) {
    var answer = post(resource, "SAVE");
    assertEquals(404, answer.statusCode());
    return answer.asString();
  }

  private io.restassured.response.Response post(UUID resource, String kind) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body("{\"kind\": \"" + kind + "\"}")
        .post("/api/v1/recommendations/" + resource + "/feedback");
  }
}
