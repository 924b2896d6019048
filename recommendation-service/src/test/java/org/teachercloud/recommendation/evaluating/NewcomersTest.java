package org.teachercloud.recommendation.evaluating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.evaluating.Newcomers.Found;
import org.teachercloud.recommendation.evaluating.made.Programme;
import org.teachercloud.recommendation.evaluating.made.Programme.Trait;
import org.teachercloud.recommendation.ranking.TrainTwoStages;
import org.teachercloud.recommendation.training.Histories;

/** Who is new is served by her profile, and better after her first event. */
class NewcomersTest {

  /** The differences must be beyond chance. */
  private static final double CERTAIN = 1e-4;

  @Test
  void oneEventServesBetterThanNoneAndAProfileBetterThanPopularity() {
    Programme programme = Programme.of(400, 3_000, 21_000, 5);
    Histories all = programme.histories();
    Histories seen = all.withoutLast();
    Method served = new Method("two stages", new TrainTwoStages(told -> {}).on(seen)::ranker);
    Found found = new Newcomers(all, programme.traits()).judge(served);
    better(Comparison.of(found.oneEvent(), found.profile()));
    better(Comparison.of(found.profile(), found.popular()));
  }

  /** Twelve take one item each and then the same; two of another kind take two others. */
  @Test
  void whatSheHadTakesNoPlaceAndWhatFitsHerComesFirst() {
    int[][] ways = new int[14][];
    for (int person = 0; person < 12; person++) {
      ways[person] = new int[] {person % 12, 13};
    }
    ways[12] = new int[] {14, 15};
    ways[13] = new int[] {15, 14};
    int[] kindOfPeople = new int[14];
    kindOfPeople[12] = 1;
    kindOfPeople[13] = 1;
    int[] kindOfItems = new int[16];
    kindOfItems[14] = 1;
    kindOfItems[15] = 1;
    Newcomers newcomers =
        new Newcomers(Histories.of(16, ways), List.of(new Trait(kindOfPeople, kindOfItems)));
    Method lastFirst =
        new Method("last first", () -> (items, from, to, time, size) -> new int[] {15, 14});
    Found found = newcomers.judge(lastFirst);
    assertEquals(14, found.popular().length);
    assertArrayEquals(new float[] {0, 0}, lastTwo(found.popular()));
    assertArrayEquals(new float[] {1, 1}, lastTwo(found.profile()));
    assertArrayEquals(new float[] {1, 1}, lastTwo(found.oneEvent()));
    assertEquals(0, found.oneEvent()[0]);
  }

  private static float[] lastTwo(float[] values) {
    return new float[] {values[12], values[13]};
  }

  private static void better(Comparison comparison) {
    assertTrue(comparison.low() > 0 && comparison.significance() < CERTAIN, comparison::toString);
  }
}
