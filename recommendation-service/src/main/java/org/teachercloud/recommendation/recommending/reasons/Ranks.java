package org.teachercloud.recommendation.recommending.reasons;

/** Where the few items that are shown stand among the best. */
final class Ranks {

  private Ranks() {}

  /**
   * How many items with a score above 0 stand before each of the first so many; of equals, the one
   * with the lower number stands first.
   *
   * @param items the numbers of different items
   * @param scores in the order of the items
   */
  static int[] before(int[] items, float[] scores, int count) {
    int[] before = new int[count];
    for (int shown = 0; shown < count; shown++) {
      for (int other = 0; other < items.length; other++) {
        if (scores[other] > 0 && isBefore(items, scores, other, shown)) {
          before[shown]++;
        }
      }
    }
    return before;
  }

  private static boolean isBefore(int[] items, float[] scores, int one, int other) {
    return scores[one] > scores[other]
        || (scores[one] == scores[other] && items[one] < items[other]);
  }
}
