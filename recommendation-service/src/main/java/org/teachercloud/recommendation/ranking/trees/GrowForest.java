package org.teachercloud.recommendation.ranking.trees;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.teachercloud.recommendation.ranking.Verdict;
import org.teachercloud.recommendation.training.Parts;

/**
 * Grows a forest by gradient boosting (Friedman 2001) with Newton steps on the list-wise loss:
 * minus the logarithm of the share that the taken candidate has in its list's softmax (ListNet, Cao
 * et al., ICML 2007). Chance has a fixed seed and every sum a fixed order, so that the same lists
 * give the same forest whatever the number of threads.
 */
public final class GrowForest {

  public static final int BINS = 64;

  private static final int DEPTH = 6;
  private static final int MOST_TREES = 300;
  private static final int PATIENCE = 30;
  private static final int CHECK_EVERY = 10;
  private static final float RATE = 0.12f;
  private static final double CALM = 2;
  private static final double LISTS_SHARE = 0.5;
  private static final double SIGNALS_SHARE = 0.6;

  /**
   * Of this many lists the first is kept back to tell when more trees stop helping, and another one
   * to tell whether they helped at all.
   */
  private static final int KEPT_BACK = 8;

  private static final int JUDGES = 4;

  private final Lists lists;
  private final SplittableRandom chance = new SplittableRandom(20);
  private final float[] sums;
  private final float[] gradients;
  private final float[] curvatures;
  private final int[] signals = new int[MOST_TREES * DEPTH];
  private final int[] splits = new int[MOST_TREES * DEPTH];
  private final float[] leaves = new float[MOST_TREES << DEPTH];

  private GrowForest(Lists lists) {
    this.lists = lists;
    sums = new float[lists.rows()];
    gradients = new float[lists.rows()];
    curvatures = new float[lists.rows()];
  }

  /** A forest, and what it is worth on lists that it has nothing from. */
  public record Grown(Forest forest, Verdict verdict) {}

  /** Whether a list is neither grown on nor stopped by. */
  public static boolean isForJudging(int list) {
    return list % KEPT_BACK == JUDGES;
  }

  public static Grown from(Lists lists, Consumer<String> told) {
    return new GrowForest(lists).grow(told);
  }

  private Grown grow(Consumer<String> told) {
    int best = 0;
    double lowest = Double.POSITIVE_INFINITY;
    boolean anything = Arrays.stream(lists.limits()).anyMatch(limits -> limits.length > 0);
    for (int tree = 0; anything && tree < MOST_TREES && tree - best < PATIENCE; tree++) {
      if (tree % CHECK_EVERY == 0) {
        double loss = loss();
        told.accept("%d trees, loss %.4f".formatted(tree, loss));
        if (loss < lowest) {
          lowest = loss;
          best = tree;
        }
      }
      plant(tree);
    }
    int[] limits = new int[best * DEPTH];
    for (int i = 0; i < limits.length; i++) {
      limits[i] = lists.limits()[signals[i]][splits[i]];
    }
    Forest forest =
        new Forest(
            DEPTH,
            Arrays.copyOf(signals, limits.length),
            limits,
            Arrays.copyOf(leaves, best << DEPTH));
    Arrays.fill(sums, 0);
    for (int tree = 0; tree < best; tree++) {
      addTree(tree);
    }
    return new Grown(forest, Verdict.on(lists, sums, JUDGES, KEPT_BACK));
  }

  private void plant(int tree) {
    int[] rows = sample();
    int[] asked = askable();
    Histograms histograms = new Histograms(lists, asked, rows, gradients, curvatures);
    for (int level = 0; level < DEPTH; level++) {
      int branches = histograms.branches();
      double[] gains = new double[asked.length];
      int[] at = new int[asked.length];
      Parts.of(asked.length)
          .forEach(
              i -> {
                double[] histogram = histograms.of(i);
                at[i] = Splits.best(histogram, branches, lists.limits()[asked[i]].length, CALM);
                gains[i] = Splits.gain(histogram, branches, at[i], CALM);
              });
      int winner = 0;
      for (int i = 1; i < asked.length; i++) {
        winner = gains[i] > gains[winner] ? i : winner;
      }
      signals[tree * DEPTH + level] = asked[winner];
      splits[tree * DEPTH + level] = at[winner];
      histograms.split(asked[winner], at[winner]);
    }
    setLeaves(tree, histograms.ofBranches());
    addTree(tree);
  }

  private void setLeaves(int tree, double[][] sums) {
    for (int leaf = 0; leaf < sums[0].length; leaf++) {
      leaves[(tree << DEPTH) + leaf] = (float) (-RATE * sums[0][leaf] / (sums[1][leaf] + CALM));
    }
  }

  private void addTree(int tree) {
    byte[][] bins = new byte[DEPTH][];
    for (int level = 0; level < DEPTH; level++) {
      bins[level] = lists.bins()[signals[tree * DEPTH + level]];
    }
    for (int row = 0; row < sums.length; row++) {
      int leaf = 0;
      for (int level = 0; level < DEPTH; level++) {
        leaf |= (bins[level][row] > splits[tree * DEPTH + level] ? 1 : 0) << level;
      }
      sums[row] += leaves[(tree << DEPTH) + leaf];
    }
  }

  /** Draws lists and works out how each of their rows should move; gives the rows. */
  private int[] sample() {
    int[] rows = new int[sums.length];
    int count = 0;
    for (int list = 0; list < lists.count(); list++) {
      int place = list % KEPT_BACK;
      if (place == 0 || place == JUDGES || chance.nextDouble() >= LISTS_SHARE) {
        continue;
      }
      int from = lists.starts()[list];
      int to = lists.starts()[list + 1];
      double scale = 1 / exponentials(from, to);
      for (int row = from; row < to; row++) {
        double share = gradients[row] * scale;
        gradients[row] = (float) (share - (row == lists.taken()[list] ? 1 : 0));
        curvatures[row] = (float) (share * (1 - share));
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  /** Leaves exponentials of the sums in the place of the gradients; gives their sum. */
  private double exponentials(int from, int to) {
    float highest = Float.NEGATIVE_INFINITY;
    for (int row = from; row < to; row++) {
      highest = Math.max(highest, sums[row]);
    }
    double total = 0;
    for (int row = from; row < to; row++) {
      gradients[row] = (float) Math.exp(sums[row] - highest);
      total += gradients[row];
    }
    return total;
  }

  private int[] askable() {
    int[] able =
        IntStream.range(0, lists.bins().length)
            .filter(signal -> lists.limits()[signal].length > 0)
            .toArray();
    int[] drawn =
        Arrays.stream(able).filter(signal -> chance.nextDouble() < SIGNALS_SHARE).toArray();
    return drawn.length == 0 ? able : drawn;
  }

  /** The mean loss of the lists that are kept back. */
  private double loss() {
    double loss = 0;
    int count = 0;
    for (int list = 0; list < lists.count(); list += KEPT_BACK) {
      double total = exponentials(lists.starts()[list], lists.starts()[list + 1]);
      loss -= Math.log(gradients[lists.taken()[list]] / total);
      count++;
    }
    return count == 0 ? 0 : loss / count;
  }
}
