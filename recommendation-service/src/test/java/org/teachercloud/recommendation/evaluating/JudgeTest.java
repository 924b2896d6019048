package org.teachercloud.recommendation.evaluating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.evaluating.made.Made;
import org.teachercloud.recommendation.training.Histories;

/** The figures of the table are what they are called. */
class JudgeTest {

  @Test
  void theHiddenItemCountsByItsPlace() {
    Histories all = Histories.of(5, new int[][] {{0, 1}, {0, 2}, {0, 3}, {4}});
    Judge judge = new Judge(all, all.withoutLast());
    Judged judged =
        judge.judge(
            new Method("fixed", () -> (items, from, to, time, size) -> new int[] {1, 2, 4}), 2);
    assertEquals(3, judged.gains().length);
    assertEquals((1 + Math.log(2) / Math.log(3)) / 3, Judged.mean(judged.gains()), 1e-6);
    assertEquals(2.0 / 3, Judged.mean(judged.hits()), 1e-6);
    assertEquals(1.5 / 3, judged.reciprocal(), 1e-9);
  }

  @Test
  void inequalityRunsFromNoneToAlmostOne() {
    assertEquals(0, Judge.gini(new long[] {3, 3, 3, 3}), 1e-12);
    assertEquals(0.75, Judge.gini(new long[] {0, 0, 0, 8}), 1e-12);
  }

  @Test
  void chanceIsToldFromDifference() {
    SplittableRandom chance = new SplittableRandom(3);
    float[] one = new float[4_000];
    float[] same = new float[4_000];
    float[] better = new float[4_000];
    for (int i = 0; i < one.length; i++) {
      one[i] = chance.nextInt(2);
      same[i] = chance.nextInt(2);
      better[i] = chance.nextInt(10) == 0 ? 1 : one[i];
    }
    Comparison none = Comparison.of(same, one);
    assertTrue(none.significance() > 0.001, none.toString());
    Comparison some = Comparison.of(better, one);
    assertTrue(some.significance() < 1e-6 && some.low() > 0, some.toString());
    assertEquals(1, Comparison.of(one, Arrays.copyOf(one, one.length)).significance(), 1e-6);
  }

  @Test
  void tailOfTheNormalDistributionIsRight() {
    assertEquals(0.5, Comparison.upperTail(0), 1e-6);
    assertEquals(0.0249979, Comparison.upperTail(1.96), 1e-6);
    assertEquals(0.0013499, Comparison.upperTail(3), 1e-6);
  }

  @Test
  void madeHistoriesHoldWhatTheyPromise() {
    Histories made = Made.histories(200, 500, 3_000, 1);
    assertEquals(500, made.people());
    assertTrue(made.size() > 2_800 && made.size() <= 3_000, made.size() + "");
    for (int person = 0; person < made.people(); person++) {
      int[] items = made.of(person);
      assertEquals(items.length, Arrays.stream(items).distinct().count());
      assertTrue(Arrays.stream(items).allMatch(item -> item >= 0 && item < 200));
    }
  }
}
