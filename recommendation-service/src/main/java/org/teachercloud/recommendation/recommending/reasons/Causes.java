package org.teachercloud.recommendation.recommending.reasons;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.teachercloud.recommendation.scoring.Contribution;
import org.teachercloud.recommendation.scoring.Scores;

/**
 * Finds what may be named as the cause of a recommendation: the step of hers without which the item
 * would stand lower. That is not always the one that adds most: what speaks loudest for one item
 * may speak louder still for those above it, and without it all older steps count for more. So it
 * is tried out, by the same model, for the few items that are shown, among the best there are: what
 * stands lower among these stands lower among all, as all that stand before it now are of them.
 * What is shown from far below them, as she saved it, may have a cause that is not found.
 */
public final class Causes {

  /** The loudest contributions that are tried. */
  private static final int TRIED = 3;

  private final Scores.Among trials;
  private final int[] items;
  private final int shown;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final int[] now;
  private final Map<Integer, int[]> ranks = new HashMap<>();

  /**
   * @param shown the numbers of the items that causes will be asked for
   * @param best the numbers of the best that may be recommended to her
   */
  public Causes(Scores scores, int[] shown, int[] best) {
    this.shown = shown.length;
    items = IntStream.concat(IntStream.of(shown), IntStream.of(best)).distinct().toArray();
    trials = scores.among(items);
    for (int place = 0; place < shown.length; place++) {
      places.put(shown[place], place);
    }
    float[] worth = new float[items.length];
    for (int i = 0; i < items.length; i++) {
      worth[i] = (float) scores.of(items[i]);
    }
    now = Ranks.before(items, worth, this.shown);
  }

  /**
   * Of the contributions to a shown item, the loudest first, the first without whose step it would
   * stand lower; null where it would not without any of them.
   */
  Contribution of(int item, List<Contribution> contributions) {
    int place = places.get(item);
    for (Contribution each : contributions.subList(0, Math.min(TRIED, contributions.size()))) {
      if (each.amount() <= 0) {
        return null;
      }
      if (ranksWithout(each.step().item())[place] > now[place]) {
        return each;
      }
    }
    return null;
  }

  private int[] ranksWithout(int taken) {
    return ranks.computeIfAbsent(taken, left -> Ranks.before(items, trials.without(left), shown));
  }
}
