package org.teachercloud.recommendation.training;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How high linear weights rank people's last items, which they must not have seen. */
final class Validation {

  private static final int PLACES = 10;

  /** Older items than this are not asked while validating; their decayed weight is negligible. */
  private static final int NEWEST = 60;

  private static final int PARTS = 16;

  private Validation() {}

  /**
   * The mean gain at ten places (one over the logarithm of base two of the place and one), by
   * recency.
   *
   * @param all with the last items
   * @param judges people asked at most, spread evenly over all who have two items or more
   */
  static double[] of(Histories all, SquareMatrix weights, double[] recencies, int judges) {
    int[] asked = asked(all, judges);
    double[][] gains = new double[asked.length][];
    Parts.of(PARTS)
        .forEach(
            part -> {
              Judging judging = new Judging(all, weights, recencies);
              int end = Parts.start(part + 1, PARTS, asked.length);
              for (int at = Parts.start(part, PARTS, asked.length); at < end; at++) {
                gains[at] = judging.gains(asked[at]);
              }
            });
    double[] sums = new double[recencies.length];
    for (double[] each : gains) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += each[i];
      }
    }
    return Arrays.stream(sums).map(sum -> asked.length == 0 ? 0 : sum / asked.length).toArray();
  }

  /** People with two items or more, spread evenly where there are more than are asked for. */
  private static int[] asked(Histories all, int judges) {
    int[] able =
        IntStream.range(0, all.people()).filter(person -> all.length(person) > 1).toArray();
    if (able.length <= judges) {
      return able;
    }
    int[] asked = new int[judges];
    for (int place = 0; place < judges; place++) {
      asked[place] = able[(int) (((long) place * able.length + judges - 1) / judges)];
    }
    return asked;
  }

  /** Asks one person after another, on one thread. */
  private static final class Judging {

    private final Histories all;
    private final SquareMatrix weights;
    private final double[] recencies;
    private final float[][] totals;
    private final float[] row;

    Judging(Histories all, SquareMatrix weights, double[] recencies) {
      this.all = all;
      this.weights = weights;
      this.recencies = recencies;
      totals = new float[recencies.length][weights.size()];
      row = new float[weights.size()];
    }

    double[] gains(int person) {
      for (float[] each : totals) {
        Arrays.fill(each, 0);
      }
      int start = all.start(person);
      int last = all.length(person) - 1;
      for (int age = 0; age < Math.min(last, NEWEST); age++) {
        weights.row(all.items()[start + last - 1 - age], row);
        for (int i = 0; i < recencies.length; i++) {
          float factor = (float) Math.pow(recencies[i], age);
          if (factor > 1e-4f) {
            add(totals[i], row, factor);
          }
        }
      }
      double[] gains = new double[recencies.length];
      for (int i = 0; i < recencies.length; i++) {
        gains[i] = gain(totals[i], all.items(), start, last);
      }
      return gains;
    }
  }

  private static void add(float[] totals, float[] row, float factor) {
    for (int item = 0; item < totals.length; item++) {
      totals[item] += factor * row[item];
    }
  }

  private static double gain(float[] totals, int[] items, int start, int last) {
    for (int i = start; i < start + last; i++) {
      totals[items[i]] = Float.NEGATIVE_INFINITY;
    }
    float hers = totals[items[start + last]];
    int better = 0;
    for (float total : totals) {
      better += total > hers ? 1 : 0;
    }
    return better >= PLACES ? 0 : Math.log(2) / Math.log(better + 2);
  }
}
