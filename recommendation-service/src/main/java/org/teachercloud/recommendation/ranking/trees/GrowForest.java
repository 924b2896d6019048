package org.teachercloud.recommendation.ranking.trees;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.teachercloud.recommendation.ranking.Verdict;
import org.teachercloud.recommendation.training.Parts;

/**
 * Grows a forest by gradient boosting (Friedman 2001) with Newton steps on the list-wise loss:
 * minus the logarithm of the share that the taken candidate has in its list's softmax (ListNet, Cao
 * et al., ICML 2007). Chance has a fixed seed and sums are exact, so that the same lists give the
 * same forest whatever the number of threads.
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
  private static final int PARTS = 16;

  private final Lists lists;
  private final SplittableRandom chance = new SplittableRandom(20);
  private final float[] sums;
  private final float[] exponentials;
  private final int[] signals = new int[MOST_TREES * DEPTH];
  private final int[] bins = new int[MOST_TREES * DEPTH];
  private final float[] leaves = new float[MOST_TREES << DEPTH];

  private GrowForest(Lists lists) {
    this.lists = lists;
    sums = new float[lists.rows()];
    exponentials = new float[lists.rows()];
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
      limits[i] = lists.limits()[signals[i]][bins[i]];
    }
    Forest forest =
        new Forest(
            DEPTH,
            Arrays.copyOf(signals, limits.length),
            limits,
            Arrays.copyOf(leaves, best << DEPTH));
    return new Grown(forest, verdict(best));
  }

  private void plant(int tree) {
    int[] drawn = draw();
    int[] first = new int[drawn.length + 1];
    for (int i = 0; i < drawn.length; i++) {
      first[i + 1] = first[i] + lists.starts()[drawn[i] + 1] - lists.starts()[drawn[i]];
    }
    int[] rows = new int[first[drawn.length]];
    long[] moved = new long[rows.length];
    Moves moves = new Moves(drawn.length);
    eachOf(drawn.length, i -> move(drawn[i], first[i], rows, moved, moves));
    int[] asked = askable();
    Histograms histograms = new Histograms(lists, asked, rows, moved);
    for (int level = 0; level < DEPTH; level++) {
      int branches = histograms.branches();
      Splits[] splits = new Splits[asked.length];
      Parts.of(asked.length)
          .forEach(
              i ->
                  splits[i] =
                      Splits.best(
                          histograms.of(i),
                          moves,
                          branches,
                          lists.limits()[asked[i]].length,
                          CALM));
      int winner = 0;
      for (int i = 1; i < asked.length; i++) {
        winner = splits[i].gain() > splits[winner].gain() ? i : winner;
      }
      signals[tree * DEPTH + level] = asked[winner];
      bins[tree * DEPTH + level] = splits[winner].bin();
      histograms.split(asked[winner], splits[winner].bin(), level + 1 < DEPTH);
    }
    long[] branches = histograms.ofBranches();
    for (int leaf = 0; leaf < branches.length; leaf++) {
      leaves[(tree << DEPTH) + leaf] =
          (float)
              (-RATE * moves.gradient(branches[leaf]) / (moves.curvature(branches[leaf]) + CALM));
    }
    eachOf(lists.count(), list -> addTree(tree, list));
  }

  /**
   * Does something for all numbers below {@code count}, in parts on as many threads as there are.
   */
  private static void eachOf(int count, IntConsumer each) {
    Parts.of(PARTS)
        .forEach(
            part -> {
              int end = Parts.start(part + 1, PARTS, count);
              for (int i = Parts.start(part, PARTS, count); i < end; i++) {
                each.accept(i);
              }
            });
  }

  /** Adds what a tree says of a list's rows, except of lists that only the verdict is for. */
  private void addTree(int tree, int list) {
    if (!isForJudging(list)) {
      add(tree, lists.starts()[list], lists.starts()[list + 1]);
    }
  }

  private void add(int tree, int from, int to) {
    int[] leaf = new int[to - from];
    for (int level = 0; level < DEPTH; level++) {
      byte[] theirs = lists.bins()[signals[tree * DEPTH + level]];
      int bin = bins[tree * DEPTH + level];
      for (int i = 0; i < leaf.length; i++) {
        leaf[i] |= ((bin - theirs[from + i]) >>> 31) << level;
      }
    }
    for (int i = 0; i < leaf.length; i++) {
      sums[from + i] += leaves[(tree << DEPTH) + leaf[i]];
    }
  }

  /** What so many trees say of the lists that nothing was grown on or stopped by. */
  private Verdict verdict(int trees) {
    eachOf(
        lists.count(),
        list -> {
          if (isForJudging(list)) {
            for (int tree = 0; tree < trees; tree++) {
              add(tree, lists.starts()[list], lists.starts()[list + 1]);
            }
          }
        });
    return Verdict.on(lists, sums, JUDGES, KEPT_BACK);
  }

  /** Draws the lists of a tree. */
  private int[] draw() {
    return IntStream.range(0, lists.count())
        .filter(list -> list % KEPT_BACK != 0 && !isForJudging(list))
        .filter(list -> chance.nextDouble() < LISTS_SHARE)
        .toArray();
  }

  /** Works out how each row of a list should move, and notes both from a place on. */
  private void move(int list, int place, int[] rows, long[] moved, Moves moves) {
    int from = lists.starts()[list];
    int to = lists.starts()[list + 1];
    double scale = 1 / exponentials(from, to);
    for (int row = from; row < to; row++) {
      double share = exponentials[row] * scale;
      int at = place + row - from;
      rows[at] = row;
      moved[at] =
          moves.of(share - (row == lists.taken()[list] ? 1 : 0), Math.max(0, share * (1 - share)));
    }
  }

  /** Leaves exponentials of the sums of a list's rows; gives their sum. */
  private double exponentials(int from, int to) {
    float highest = Float.NEGATIVE_INFINITY;
    for (int row = from; row < to; row++) {
      highest = Math.max(highest, sums[row]);
    }
    double total = 0;
    for (int row = from; row < to; row++) {
      exponentials[row] = (float) Math.exp(sums[row] - highest);
      total += exponentials[row];
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
      loss -= Math.log(exponentials[lists.taken()[list]] / total);
      count++;
    }
    return count == 0 ? 0 : loss / count;
  }
}
