package org.teachercloud.recommendation.recommending;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.Answers.askUntil;
import static org.teachercloud.recommendation.testing.Answers.ids;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/** What a score is made of is handed out whole, and tells nothing of fewer than ten people. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ContributionsTest {

  private static final Subject SUBJECT = Subject.ENGINEERING;

  @Inject Facts facts;

  private final UUID learner = UUID.randomUUID();
  private final String token = Tokens.teacher(learner);
  private final UUID often = UUID.randomUUID();
  private final UUID seldom = UUID.randomUUID();
  private final UUID refused = UUID.randomUUID();
  private final UUID next = UUID.randomUUID();

  @BeforeEach
  void learn() {
    Stream.of(often, seldom, refused, next)
        .forEach(each -> facts.arrive(facts.published(each, SUBJECT)));
    facts.arrive(facts.people(14, often, next));
    facts.arrive(facts.people(4, seldom, next));
    facts.arrive(facts.people(11, refused, next));
    facts.arrive(
        facts.profile(learner, Set.of(SUBJECT), Set.of()),
        facts.enrolled(learner, seldom),
        facts.enrolled(learner, often));
    given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body("{\"kind\": \"NOT_RELEVANT\"}")
        .post("/api/v1/recommendations/" + refused + "/feedback")
        .then()
        .statusCode(204);
    askUntil(token, now -> ids(now).contains(next) && !ids(now).contains(refused));
  }

  @Test
  void thePartsAddUpToTheScoreAndNameWhatTheyComeFrom() {
    JsonPath answer = contributions(token, next).statusCode(200).extract().jsonPath();
    List<Map<String, Object>> parts = answer.getList("contributions");

    double sum = parts.stream().mapToDouble(part -> amount(part)).sum();
    assertEquals(answer.getDouble("score"), sum, 1e-6);
    assertTrue(sum > 0);
    assertEquals(
        Set.of("STEP", "NOT_RELEVANT", "PROFILE", "KNOWN", "OTHERS"),
        Set.copyOf(answer.getList("contributions.kind")));
    assertEquals(often.toString(), named(part(parts, "STEP")));
    assertEquals(refused.toString(), named(part(parts, "NOT_RELEVANT")));
    assertTrue(amount(part(parts, "NOT_RELEVANT")) < 0);
    assertEquals("co-enrollment-1", answer.getString("model"));
  }

  @Test
  void whatFewerThanTenPeopleStandBehindIsNotNamed() {
    JsonPath answer = contributions(token, next).statusCode(200).extract().jsonPath();
    List<Map<String, Object>> parts = answer.getList("contributions");

    assertFalse(answer.prettify().contains(seldom.toString()));
    assertEquals(1, part(parts, "OTHERS").get("count"));
    assertTrue(amount(part(parts, "OTHERS")) > 0);
  }

  @Test
  void onlyWhatSheSeesIsTakenApart() {
    UUID inside = UUID.randomUUID();
    facts.arrive(facts.published(inside, SUBJECT, Scope.INSTITUTION, Set.of("zh"), List.of()));
    contributions(token, inside).statusCode(404);
    contributions(token, UUID.randomUUID()).statusCode(404);
    given().get("/api/v1/recommendations/" + next + "/contributions").then().statusCode(401);
  }

  @Test
  void whoOptedOutIsToldOfHerProfileAndOfWhatIsKnownAlone() {
    facts.arrive(facts.profile(learner, Set.of(SUBJECT), Set.of(), true));
    askUntil(token, now -> ids(now).contains(refused) || !ids(now).contains(often));
    JsonPath answer = contributions(token, next).statusCode(200).extract().jsonPath();
    assertEquals(Set.of("PROFILE", "KNOWN"), Set.copyOf(answer.getList("contributions.kind")));
  }

  private static ValidatableResponse contributions(String token, UUID resource) {
    return given()
        .auth()
        .oauth2(token)
        .get("/api/v1/recommendations/" + resource + "/contributions")
        .then();
  }

  private static Map<String, Object> part(List<Map<String, Object>> parts, String kind) {
    return parts.stream().filter(part -> kind.equals(part.get("kind"))).findFirst().orElseThrow();
  }

  private static double amount(Map<String, Object> part) {
    return ((Number) part.get("amount")).doubleValue();
  }

  private static Object named(Map<String, Object> part) {
    return ((Map<?, ?>) part.get("resource")).get("id");
  }
}
