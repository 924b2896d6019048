package org.teachercloud.recommendation.fairness;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.Answers.ask;
import static org.teachercloud.recommendation.testing.Answers.askUntil;
import static org.teachercloud.recommendation.testing.Answers.codes;
import static org.teachercloud.recommendation.testing.Answers.ids;
import static org.teachercloud.recommendation.testing.Answers.reasons;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/** Whoever is shown less than it merits is shown more, and everybody can see how much. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FairShareTest extends ThreeSuppliers {

  private static final String SUPPORTED =
      "Moved up a little so that institutions that the network supports are shown as much as they"
          + " merit";
  private static final String SMALL_LANGUAGE =
      "Moved up a little so that resources in languages with few resources are shown as much as"
          + " they merit";

  @Test
  void whoIsShownLessThanItMeritsIsLiftedUntilFourFifths() {
    stock();
    JsonPath before =
        askUntil(token, now -> ids(now).containsAll(known) && ids(now).containsAll(far));
    assertFalse(before.getList("items.reasons.code.flatten()").contains("FAIR_SHARE"));
    assertEquals(known, ids(ask(token, 8)).subList(0, 8).stream().sorted().toList(), "the best");
    Tally total = Tally.none();
    JsonPath after = null;
    Set<String> said = new HashSet<>();
    for (int round = 0; round < 15; round++) {
      total = total.plus(shown(50));
      JsonPath now = ask(token, 8);
      said.addAll(textsOf(now, far));
      said.addAll(textsOf(now, uyghur));
      if (after == null && textsOf(now, far).contains(SUPPORTED)) {
        after = now;
        assertEquals(now.getString("items"), ask(token, 8).getString("items"), "the same again");
      }
    }
    for (Group group : Group.values()) {
      System.out.printf("%s is shown %.3f of what it merits%n", group, total.ratio(group));
      assertTrue(total.ratio(group) >= 0.8, group + ": " + total);
    }
    assertTrue(said.contains(SUPPORTED) && said.contains(SMALL_LANGUAGE), "for whose sake");

    UUID lifted = ids(after).stream().filter(far::contains).findFirst().orElseThrow();
    assertTrue(codes(after, lifted).contains("FAIR_SHARE"), "it says so");
    assertEquals(scoreOf(before, lifted), scoreOf(after, lifted), "its score stays what it is");
    assertFalse(codes(ask(token, 50), once).contains("FAIR_SHARE"), "supported no more");

    dismiss(lifted);
    assertFalse(ids(ask(token, 50)).contains(lifted), "what she dismissed stays away");
    monitorsSeeNumeratorAndDenominator();
    aListThatIsAskedForAgainCountsOnceADay();
  }

  private void aListThatIsAskedForAgainCountsOnceADay() {
    exposure.settle();
    long before = sums().lists();
    ask(token, 7);
    ask(token, 7);
    ask(token, 7);
    assertEquals(before + 1, sums().lists(), "reloaded twice");
    ask(token, 6);
    assertEquals(before + 2, sums().lists(), "another list");
    UUID other = UUID.randomUUID();
    facts.arrive(facts.profile(other, Set.of(Subject.MUSIC), Set.of()));
    ask(Tokens.teacher(other), 6);
    assertEquals(before + 3, sums().lists(), "somebody else");
  }

  private Tally sums() {
    exposure.settle();
    return exposure.sums(belonging.today());
  }

  private static List<String> textsOf(JsonPath answer, List<UUID> resources) {
    return resources.stream()
        .flatMap(id -> reasons(answer, id).stream())
        .map(reason -> reason.get("text").toString())
        .toList();
  }

  private void monitorsSeeNumeratorAndDenominator() {
    JsonPath seen = figures(Tokens.monitor());
    assertEquals(List.of("SUPPORTED", "SMALL_LANGUAGE"), seen.getList("groups.group"));
    double shown = seen.getDouble("groups[0].shown");
    double merited = seen.getDouble("groups[0].merited");
    assertTrue(shown > 0 && merited > 0);
    assertEquals(shown / merited, seen.getDouble("groups[0].ratio"), 0.001);
    assertTrue(seen.getLong("lists") >= 750);
    assertEquals(FAR, seen.getString("groups[0].members[0].id"));
    assertEquals("Institution " + FAR, seen.getString("groups[0].members[0].name.en"));
    assertEquals(1, seen.getList("groups[0].members").size(), "only who is supported today");
    assertEquals(far.size(), seen.getInt("groups[0].resources"));
    assertEquals(List.of("ug"), seen.getList("groups[1].members.id"));
    assertEquals(uyghur.size(), seen.getInt("groups[1].resources"));
    figures(Tokens.operator());
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/operations/recommendation/exposure")
        .then()
        .statusCode(403);
  }

  private void dismiss(UUID resource) {
    given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body("{\"kind\": \"DISMISS\"}")
        .post("/api/v1/recommendations/" + resource + "/feedback")
        .then()
        .statusCode(204);
    askUntil(token, now -> !ids(now).contains(resource));
  }

  private static JsonPath figures(String token) {
    return given()
        .auth()
        .oauth2(token)
        .get("/api/v1/operations/recommendation/exposure")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static double scoreOf(JsonPath answer, UUID resource) {
    return answer.getDouble("items[" + ids(answer).indexOf(resource) + "].score");
  }
}
