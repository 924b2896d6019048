package org.teachercloud.recommendation.ranking.trees;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** Trees learn what decides, judge as they were grown, and come out the same every time. */
class GrowForestTest {

  private static final int COUNT = 20;
  private static final int LISTS = 800;

  private final int[][][] keys = new int[LISTS][4][COUNT];
  private final int[] places = new int[LISTS];

  @Test
  void treesFindWhatDecides() {
    Forest forest = GrowForest.from(lists(), told -> {}).forest();
    int right = 0;
    float[] judged = new float[COUNT];
    for (int list = 0; list < LISTS; list++) {
      forest.judge(keys[list], COUNT, new int[COUNT], judged);
      right += best(judged) == places[list] ? 1 : 0;
    }
    assertTrue(right > 0.8 * LISTS, right + " of " + LISTS);
  }

  @Test
  void judgingManyAtOnceIsWalkingEveryTree() {
    Forest forest = GrowForest.from(lists(), told -> {}).forest();
    assertTrue(forest.trees() > 0);
    float[] judged = new float[COUNT];
    for (int list = 0; list < 50; list++) {
      forest.judge(keys[list], COUNT, new int[COUNT], judged);
      for (int i = 0; i < COUNT; i++) {
        float sum = 0;
        for (int tree = 0; tree < forest.trees(); tree++) {
          int leaf = 0;
          for (int level = 0; level < forest.depth(); level++) {
            int question = tree * forest.depth() + level;
            if (keys[list][forest.signals()[question]][i] > forest.limits()[question]) {
              leaf += 1 << level;
            }
          }
          sum += forest.leaves()[(tree << forest.depth()) + leaf];
        }
        assertEquals(sum, judged[i]);
      }
    }
  }

  @Test
  void sameListsGiveTheSameForestOnAnyNumberOfThreads() throws Exception {
    Lists lists = lists();
    Forest one = GrowForest.from(lists, told -> {}).forest();
    try (ForkJoinPool pool = new ForkJoinPool(3)) {
      Forest other = pool.submit(() -> GrowForest.from(lists, told -> {}).forest()).get();
      assertArrayEquals(one.signals(), other.signals());
      assertArrayEquals(one.limits(), other.limits());
      assertArrayEquals(one.leaves(), other.leaves());
    }
  }

  @Test
  void whatDecidesIsWorthASecondStageAndWhatSaysNothingIsNot() {
    Lists telling = lists();
    assertTrue(GrowForest.from(telling, told -> {}).verdict().isForBoth(2));
    SplittableRandom chance = new SplittableRandom(8);
    int[] taken = new int[LISTS];
    Arrays.setAll(taken, list -> list * COUNT + chance.nextInt(COUNT));
    Lists silent = new Lists(telling.limits(), telling.bins(), telling.starts(), taken);
    assertFalse(GrowForest.from(silent, told -> {}).verdict().isForBoth(2));
  }

  @Test
  void fewListsProveNothing() {
    Lists all = lists();
    Lists few =
        new Lists(
            all.limits(),
            all.bins(),
            Arrays.copyOf(all.starts(), 5),
            Arrays.copyOf(all.taken(), 4));
    assertFalse(GrowForest.from(few, told -> {}).verdict().isForBoth(2));
  }

  @Test
  void theBestSplitIsTheOneThatGainsMost() {
    SplittableRandom chance = new SplittableRandom(2);
    int branches = 4;
    Moves moves = new Moves(1_000);
    long[] histogram = new long[branches * GrowForest.BINS];
    Arrays.setAll(histogram, i -> moves.of(chance.nextDouble() - 0.5, chance.nextDouble()));
    Splits best = Splits.best(histogram, moves, branches, GrowForest.BINS - 1, 2);
    double highest = Double.NEGATIVE_INFINITY;
    for (int bin = 0; bin < GrowForest.BINS - 1; bin++) {
      highest = Math.max(highest, gain(histogram, moves, bin));
    }
    assertEquals(highest, best.gain(), 1e-9);
    assertEquals(highest, gain(histogram, moves, best.bin()), 1e-9);
  }

  @Test
  void movesAreSummedExactlyInAnyOrder() {
    SplittableRandom chance = new SplittableRandom(3);
    int lists = 16_383;
    Moves moves = new Moves(lists);
    double gradient = 0;
    double curvature = 0;
    long sum = 0;
    for (int i = 0; i < lists; i++) {
      double one = chance.nextDouble() - 1;
      gradient += one;
      curvature += 1 + one;
      sum += moves.of(one, 1 + one);
    }
    assertEquals(gradient, moves.gradient(sum), 0.1);
    assertEquals(curvature, moves.curvature(sum), 0.1);
    assertEquals(-lists, moves.gradient(lists * moves.of(-1, 1)));
    assertEquals(lists, moves.curvature(lists * moves.of(-1, 1)));
    assertEquals(lists, moves.gradient(lists * moves.of(1, 1)));
  }

  @Test
  void keysRiseWithTheirValuesAndNeverOverflow() {
    float[] rising = {-Float.MAX_VALUE, -3, -1, -0.5f, 0, 1e-6f, 0.5f, 1, 3, Float.MAX_VALUE};
    for (int i = 1; i < rising.length; i++) {
      int low = Forest.key(rising[i - 1]);
      int high = Forest.key(rising[i]);
      assertTrue(low < high);
      assertEquals(Math.subtractExact(low, high) < 0, true);
    }
    assertEquals(Forest.key(0f), Forest.key(-0f));
  }

  @Test
  void binsAreCutBetweenKeys() {
    int[] limits = Limits.of(new int[] {5, 1, 1, 9, 5, 1, 7, 9}, 4);
    assertArrayEquals(new int[] {1, 5}, limits);
    assertEquals(0, Limits.bin(limits, 1));
    assertEquals(1, Limits.bin(limits, 2));
    assertEquals(1, Limits.bin(limits, 5));
    assertEquals(2, Limits.bin(limits, 9));
  }

  /**
   * What is taken has the highest sum of two signals; a third says nothing, a fourth is constant.
   */
  private Lists lists() {
    SplittableRandom chance = new SplittableRandom(1);
    int[] starts = new int[LISTS + 1];
    int[] taken = new int[LISTS];
    int[][] all = new int[4][LISTS * COUNT];
    for (int list = 0; list < LISTS; list++) {
      float[] sums = new float[COUNT];
      for (int i = 0; i < COUNT; i++) {
        float[] values = {chance.nextInt(10), chance.nextInt(10), chance.nextInt(10), 1};
        sums[i] = values[0] + 2 * values[1] + (float) (0.01 * chance.nextDouble());
        for (int signal = 0; signal < 4; signal++) {
          keys[list][signal][i] = Forest.key(values[signal]);
          all[signal][list * COUNT + i] = keys[list][signal][i];
        }
      }
      places[list] = best(sums);
      taken[list] = list * COUNT + places[list];
      for (int i = 0; i < COUNT; i++) {
        boolean equal =
            i != places[list]
                && keys[list][0][i] == keys[list][0][places[list]]
                && keys[list][1][i] == keys[list][1][places[list]];
        if (equal) {
          keys[list][0][i] = Forest.key(-1);
          all[0][list * COUNT + i] = Forest.key(-1);
        }
      }
      starts[list + 1] = starts[list] + COUNT;
    }
    int[][] limits = new int[4][];
    byte[][] bins = new byte[4][LISTS * COUNT];
    for (int signal = 0; signal < 4; signal++) {
      limits[signal] = Limits.of(all[signal].clone(), GrowForest.BINS);
      for (int row = 0; row < LISTS * COUNT; row++) {
        bins[signal][row] = Limits.bin(limits[signal], all[signal][row]);
      }
    }
    return new Lists(limits, bins, starts, taken);
  }

  /** What all branches gain by a split, summed up one by one. */
  private static double gain(long[] histogram, Moves moves, int split) {
    double gain = 0;
    for (int first = 0; first < histogram.length; first += GrowForest.BINS) {
      double[] sides = new double[4];
      for (int bin = 0; bin < GrowForest.BINS; bin++) {
        int side = bin <= split ? 0 : 2;
        sides[side] += moves.gradient(histogram[first + bin]);
        sides[side + 1] += moves.curvature(histogram[first + bin]);
      }
      gain += sides[0] * sides[0] / (sides[1] + 2) + sides[2] * sides[2] / (sides[3] + 2);
    }
    return gain;
  }

  private static int best(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
