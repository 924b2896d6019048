package org.teachercloud.recommendation.ranking.trees;

import java.util.Arrays;

/** Limits that cut a signal's keys into bins of about as many each. */
public final class Limits {

  private Limits() {}

  /**
   * At most {@code bins - 1} limits in rising order, none twice.
   *
   * @param keys a sample; is sorted
   */
  public static int[] of(int[] keys, int bins) {
    Arrays.sort(keys);
    int[] limits = new int[bins - 1];
    int count = 0;
    for (int bin = 1; bin < bins && keys.length > 0; bin++) {
      int limit = keys[(int) ((long) keys.length * bin / bins)];
      boolean fresh = count == 0 || limits[count - 1] != limit;
      if (fresh && limit != keys[keys.length - 1]) {
        limits[count++] = limit;
      }
    }
    return Arrays.copyOf(limits, count);
  }

  /** How many limits a key is above. */
  public static byte bin(int[] limits, int key) {
    int found = Arrays.binarySearch(limits, key);
    return (byte) (found < 0 ? -found - 1 : found);
  }
}
