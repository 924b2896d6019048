package org.teachercloud.recommendation.recommending.reasons;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.teachercloud.recommendation.scoring.Contribution;
import org.teachercloud.recommendation.scoring.Scores;

/**
 * Finds what may be named as the cause of a recommendation: the step of hers without which the item
 * would stand lower. That is not always the one that adds most: what speaks loudest for one item
 * may speak louder still for those above it, and without it all older steps count for more. So it
 * is tried out, by the same model, for the few items that are shown.
 */
public final class Causes {

  /** The loudest contributions that are tried. */
  private static final int TRIED = 3;

  private final Scores scores;
  private final IntPredicate allowed;
  private final int[] shown;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final Map<Integer, int[]> ranks = new HashMap<>();

  private int[] now;

  /**
   * @param allowed whether an item, by its number, may be recommended to her
   * @param shown the numbers of the items that causes will be asked for
   */
  public Causes(Scores scores, IntPredicate allowed, int[] shown) {
    this.scores = scores;
    this.allowed = allowed;
    this.shown = shown;
    for (int place = 0; place < shown.length; place++) {
      places.put(shown[place], place);
    }
  }

  /**
   * Of the contributions to a shown item, the loudest first, the first without whose step it would
   * stand lower; null where it would not without any of them.
   */
  Contribution of(int item, List<Contribution> contributions) {
    int place = places.get(item);
    if (now == null) {
      now = ranked(scores);
    }
    for (Contribution each : contributions.subList(0, Math.min(TRIED, contributions.size()))) {
      if (each.amount() <= 0) {
        return null;
      }
      int step = each.step().item();
      int[] without = ranks.computeIfAbsent(step, removed -> ranked(scores.without(removed)));
      if (without[place] > now[place]) {
        return each;
      }
    }
    return null;
  }

  private int[] ranked(Scores judged) {
    return Ranks.before(shown, judged, allowed);
  }
}
