package org.teachercloud.recommendation.recommending.reasons;

import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.teachercloud.recommendation.scoring.Scores;

/** Where the few items that are shown stand among all, found in one pass. */
final class Ranks {

  private Ranks() {}

  /**
   * How many allowed items with a score above 0 stand before each of the shown ones; of equals, the
   * one with the lower number stands first.
   *
   * @param shown the numbers of different items
   */
  static int[] before(int[] shown, Scores scores, IntPredicate allowed) {
    int[] order = bestFirst(shown, scores);
    double[] best = IntStream.of(order).mapToDouble(place -> scores.of(shown[place])).toArray();
    // By how many shown ones stand before an item: all behind those have the item before them.
    int[] behind = new int[shown.length + 1];
    int last = shown.length - 1;
    for (int item = 0; item < scores.size(); item++) {
      double score = scores.of(item);
      if (score > 0 && score >= best[last] && allowed.test(item)) {
        int at = last;
        while (at >= 0 && (best[at] < score || (best[at] == score && shown[order[at]] > item))) {
          at--;
        }
        behind[at + 1]++;
      }
    }
    int[] before = new int[shown.length];
    int sum = 0;
    for (int at = 0; at < shown.length; at++) {
      sum += behind[at];
      before[order[at]] = sum;
    }
    return before;
  }

  private static int[] bestFirst(int[] shown, Scores scores) {
    return IntStream.range(0, shown.length)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(place -> scores.of(shown[place]))
                .reversed()
                .thenComparingInt(place -> shown[place]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
