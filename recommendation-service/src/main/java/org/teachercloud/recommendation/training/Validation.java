package org.teachercloud.recommendation.training;

import java.util.Arrays;

/** How high linear weights rank people's last items, which they must not have seen. */
final class Validation {

  private static final int PLACES = 10;

  /** Older items than this are not asked while validating; their decayed weight is negligible. */
  private static final int NEWEST = 60;

  private Validation() {}

  /**
   * The mean gain at ten places (one over the logarithm of base two of the place and one), by
   * recency.
   *
   * @param all with the last items
   * @param judges people asked at most, spread evenly over all who have two items or more
   */
  static double[] of(Histories all, SquareMatrix weights, double[] recencies, int judges) {
    int able = 0;
    for (int person = 0; person < all.people(); person++) {
      able += all.length(person) > 1 ? 1 : 0;
    }
    double[] sums = new double[recencies.length];
    float[][] totals = new float[recencies.length][weights.size()];
    float[] row = new float[weights.size()];
    int asked = 0;
    int met = 0;
    for (int person = 0; person < all.people(); person++) {
      if (all.length(person) < 2) {
        continue;
      }
      long place = (long) met * judges / able;
      boolean chosen = able <= judges || met == 0 || place != (long) (met - 1) * judges / able;
      met++;
      if (!chosen) {
        continue;
      }
      asked++;
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
      for (int i = 0; i < recencies.length; i++) {
        sums[i] += gain(totals[i], all.items(), start, last);
      }
    }
    int count = asked;
    return Arrays.stream(sums).map(sum -> count == 0 ? 0 : sum / count).toArray();
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
