package org.teachercloud.recommendation.paths;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.teachercloud.recommendation.testing.Paths.ahead;
import static org.teachercloud.recommendation.testing.Paths.changes;
import static org.teachercloud.recommendation.testing.Paths.covered;
import static org.teachercloud.recommendation.testing.Paths.currentWhen;
import static org.teachercloud.recommendation.testing.Paths.state;
import static org.teachercloud.recommendation.testing.Paths.tried;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.testing.RealParts;

/**
 * A site that asks for more before something is mastered, and for less before something is weak:
 * tries that would change a path elsewhere leave it as it is.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(OtherThresholdsTest.SlowToJudge.class)
class OtherThresholdsTest extends TwoStandards {

  /** Elsewhere mastered is from 0.8, and weak is below 0.5. */
  public static final class SlowToJudge implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "recommendation.mastering.mastered", "0.9", "recommendation.mastering.weak", "0.3");
    }
  }

  @Test
  void aStepIsLeftOutOnlyFromTheProbabilityThatIsConfigured() {
    attempts(one, 12, 0);
    JsonPath path = currentWhen(token, now -> !tried(now, first).isEmpty());
    assertEquals(List.of("GROWING", 12, 12), tried(path, first), "0.89");
    assertEquals(Set.of(one, other), Set.copyOf(ahead(path)));
    assertEquals(List.of(), path.getList("changes"));

    attempts(one, 12, 0);
    path = currentWhen(token, now -> ahead(now).equals(List.of(other)));
    assertEquals(List.of("MASTERED", 24, 24), tried(path, first), "0.93");
    assertEquals(List.of("DROPPED.MASTERED"), changes(path, one));
  }

  @Test
  void whatSheCompletedIsPractisedOnlyBelowTheProbabilityThatIsConfigured() {
    facts.arrive(stated.aligned(exercise, first));
    attempts(one, 0, 4);
    facts.arrive(facts.enrolled(learner, one), facts.completed(learner, one));
    JsonPath path = currentWhen(token, now -> "DONE".equals(state(now, one)));
    assertEquals(List.of("GROWING", 0, 4), tried(path, first), "0.31");
    assertEquals(List.of(other), ahead(path));
    assertEquals(1f, covered(path, first).get("now"));

    attempts(one, 0, 4);
    path = currentWhen(token, now -> ahead(now).contains(exercise));
    assertEquals(List.of("WEAK", 0, 8), tried(path, first), "0.25");
    assertEquals(0f, covered(path, first).get("now"));
  }

  @Test
  void whoeverReadsHerMasteryReadsTheThresholdsToo() {
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/mastery")
        .then()
        .statusCode(200)
        .body("threshold", equalTo(0.9f))
        .body("weakBelow", equalTo(0.3f));
  }
}
