package org.teachercloud.recommendation.recommending.reasons;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.Caller;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.history.Learners;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.learning.SmallCrowd;
import org.teachercloud.recommendation.recommending.Recommend;
import org.teachercloud.recommendation.recommending.RecommendationsView.Reason;
import org.teachercloud.recommendation.recommending.RecommendationsView.Recommendation;
import org.teachercloud.recommendation.scoring.Beside;
import org.teachercloud.recommendation.scoring.Contribution;
import org.teachercloud.recommendation.scoring.Scores;
import org.teachercloud.recommendation.scoring.learnt.ServedModel;
import org.teachercloud.recommendation.shelf.Shelf;
import org.teachercloud.recommendation.testing.Crowd;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/** What is named as a cause is one. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(SmallCrowd.class)
class CausesTest {

  private static final Logger LOG = Logger.getLogger(CausesTest.class);
  private static final String LEARNING = "/api/v1/operations/recommendation/learning";
  private static final int SIZE = 50;
  private static final int SHOWN = 20;
  private static final int ASKED = 120;
  private static final double NEARLY_ALWAYS = 0.95;

  private static Crowd crowd;

  @Inject Facts facts;
  @Inject Recommend recommend;
  @Inject Learners learners;
  @Inject ServedModel model;
  @Inject Shelf shelf;

  @BeforeEach
  void bringThemTogether() {
    if (crowd != null) {
      return;
    }
    crowd = new Crowd(facts, 120);
    crowd.come(600, 6);
    List<Facts.Stated> completed = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      for (UUID item : crowd.ways.get(i)) {
        completed.add(facts.completed(crowd.people.get(i), item));
      }
    }
    facts.arrive(completed);
    String before = model.name();
    given().auth().oauth2(Tokens.operator()).post(LEARNING).then().statusCode(202);
    await().atMost(Duration.ofMinutes(2)).until(() -> !model.name().equals(before));
  }

  @Test
  void withoutTheNamedCauseARecommendationStandsLower() {
    int named = 0;
    int lower = 0;
    for (UUID person : crowd.people.subList(0, ASKED)) {
      Learner learner = learners.of(person);
      Caller caller = new Caller(person, "", Set.of(), Set.of());
      List<Recommendation> now = recommend.next(learner, caller, SIZE, "en").items();
      for (int place = 0; place < SHOWN; place++) {
        for (Reason reason : now.get(place).reasons()) {
          if (reason.code() == ReasonCode.COMPLETED_BECAUSE
              || reason.code() == ReasonCode.PEOPLE_WENT_ON) {
            UUID cause = reason.because().getFirst().id();
            Learner without = learner.without(shelf.itemOf(cause).number());
            named++;
            lower += place(without, caller, now.get(place), cause) > place ? 1 : 0;
          }
        }
      }
    }
    LOG.infof("%d causes named, without %d of them the item stands lower", named, lower);
    assertTrue(named > ASKED, "causes are named at all: " + named);
    assertTrue(lower >= NEARLY_ALWAYS * named, lower + " of " + named);
  }

  /** Why it is tried out what may be named: the loudest step alone is not always missed. */
  @Test
  void theLoudestStepAloneIsNotAlwaysACause() {
    int loudest = 0;
    int lower = 0;
    for (UUID person : crowd.people.subList(0, ASKED / 3)) {
      Learner learner = learners.of(person);
      Caller caller = new Caller(person, "", Set.of(), Set.of());
      List<Recommendation> now = recommend.next(learner, caller, SIZE, "en").items();
      Scores scores = model.score(learner, Set.of());
      for (int place = 0; place < SHOWN; place++) {
        int number = shelf.itemOf(now.get(place).resource().id()).number();
        List<Contribution> contributions = scores.contributions(number);
        if (!contributions.isEmpty() && contributions.getFirst().amount() > 0) {
          int step = contributions.getFirst().step().item();
          UUID cause = shelf.item(step).resource();
          loudest++;
          lower += place(learner.without(step), caller, now.get(place), cause) > place ? 1 : 0;
        }
      }
    }
    LOG.infof("without the loudest step %d of %d items stand lower", lower, loudest);
    assertTrue(lower < loudest);
  }

  @Test
  void whatIsTriedOutOfTheBestIsWhatTheModelSaysWithoutTheStep() {
    int asked = 0;
    for (UUID person : crowd.people.subList(0, ASKED / 3)) {
      Learner learner = learners.of(person);
      Scores now = model.score(learner, Set.of());
      for (Step step : learner.steps()) {
        Scores without = model.score(learner.without(step.item()), Set.of());
        int[] items =
            IntStream.range(0, without.size())
                .boxed()
                .sorted(Comparator.comparingDouble(without::of).reversed())
                .limit(SHOWN)
                .mapToInt(Integer::intValue)
                .toArray();
        float[] tried = now.among(items).without(step.item());
        for (int at = 0; at < items.length; at++) {
          asked++;
          assertEquals((float) without.of(items[at]), tried[at], "item " + items[at]);
        }
      }
    }
    assertTrue(asked > ASKED, asked + " scores");
  }

  @Test
  void whatIsNamedAddsUpToTheFirstStagesScoreAlways() {
    int learnt = 0;
    for (UUID person : crowd.people.subList(0, ASKED)) {
      Set<Integer> refused = Set.of(shelf.itemOf(crowd.items.get(3)).number());
      Scores scores = model.score(learners.of(person), refused);
      assertEquals(model.name(), scores.model());
      learnt += addsUp(scores);
    }
    assertTrue(learnt > 10 * ASKED, "learnt scores are asked for: " + learnt);
  }

  /** How many items have scores that were learnt, so that popularity is no part of them. */
  private int addsUp(Scores scores) {
    int learnt = 0;
    for (UUID item : crowd.items.subList(0, 50)) {
      int number = shelf.itemOf(item).number();
      double sum = scores.contributions(number).stream().mapToDouble(Contribution::amount).sum();
      sum += scores.beside(number).stream().mapToDouble(Beside::amount).sum();
      double score = scores.firstStage(number);
      assertEquals(score, sum, 1e-5 * Math.max(0.01, Math.abs(score)), "item " + number);
      boolean known =
          scores.beside(number).stream().anyMatch(each -> each.kind() == Beside.Kind.KNOWN);
      learnt += score > 0 && !known ? 1 : 0;
    }
    return learnt;
  }

  /** The place among others than the cause itself, which she may be told to take then. */
  private int place(Learner learner, Caller caller, Recommendation of, UUID cause) {
    int place = 0;
    for (Recommendation each : recommend.next(learner, caller, SIZE, "en").items()) {
      if (each.resource().id().equals(of.resource().id())) {
        return place;
      }
      place += each.resource().id().equals(cause) ? 0 : 1;
    }
    return place;
  }
}
