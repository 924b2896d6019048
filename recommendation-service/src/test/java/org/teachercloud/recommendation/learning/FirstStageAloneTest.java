package org.teachercloud.recommendation.learning;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.scoring.learnt.ServedModel;
import org.teachercloud.recommendation.testing.Answers;
import org.teachercloud.recommendation.testing.Crowd;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/** Where a second stage has not proved that it orders better, the first alone answers. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(FirstStageAloneTest.NothingIsProof.class)
class FirstStageAloneTest {

  @Inject Facts facts;
  @Inject Learning learning;
  @Inject LearntModelTable models;
  @Inject ServedModel served;

  /** No number of people proves anything. */
  public static final class NothingIsProof implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "recommendation.learning.least-histories", "100",
          "recommendation.learning.share", "1",
          "recommendation.learning.doubt", "1000000");
    }
  }

  @Test
  void theFirstStageAloneAnswersAndSaysSo() {
    Crowd crowd = new Crowd(facts, 60);
    crowd.come(150, 4);
    assertInstanceOf(StartOutcome.Started.class, learning.start());
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> !models.list().isEmpty() && served.name().startsWith("learnt-"));
    LearntModelFigures figures = models.list().getFirst();
    assertEquals(0, figures.trees());
    JsonPath answer = Answers.ask(Tokens.teacher(crowd.people.getFirst()), 10);
    assertEquals("learnt-" + figures.version() + "-first-stage", answer.getString("model"));
    assertEquals(10, Answers.ids(answer).size());
  }
}
