package org.teachercloud.recommendation.ranking;

import java.util.Arrays;
import org.teachercloud.recommendation.ranking.cold.Cold;
import org.teachercloud.recommendation.ranking.signals.Evidence;
import org.teachercloud.recommendation.ranking.signals.Person;
import org.teachercloud.recommendation.ranking.trees.Forest;
import org.teachercloud.recommendation.training.LinearModel;

/**
 * The model that is stored, served and written to files: candidates by closed form, put in order by
 * trees. Immutable.
 *
 * @param sequences the first stage, which minds order; its best items are the candidates
 * @param second null where the first stage alone decides
 * @param cold null where nothing is said of items that nobody took; these are never candidates, so
 *     that the second stage, which has learnt nothing of such, leaves them where they are
 */
public record Stages(LinearModel sequences, SecondStage second, Cold cold) {

  /** Items have numbers below this. */
  public int size() {
    int size = sequences.rows().size();
    if (cold != null) {
      for (int item : cold.items()) {
        size = Math.max(size, item + 1);
      }
    }
    return size;
  }

  /** With items that nobody took. */
  public Stages with(Cold also) {
    return new Stages(sequences, second, also);
  }

  /** For one thread. */
  public Judging judging() {
    return new Judging();
  }

  /**
   * What both stages say of one person's candidates, by item.
   *
   * @param first the sums of the closed form; those of her own items too
   * @param both the same, but that the candidates' scores are handed round among them so that the
   *     one that the trees put first has the highest: what is no candidate keeps its place
   * @param squares of all that is above 0 in the sums of what people took, added up
   */
  public record Judged(float[] first, float[] both, double squares) {}

  /**
   * The same of some items only, in their order, by both stages.
   *
   * @param both 0 for what is not known
   * @param squares see {@link Judged}; not a number where what people took speaks for all of them,
   *     so that nothing has to be compared with them
   */
  public record Some(float[] both, double squares) {}

  /** Judges one person after another. */
  public final class Judging {

    private final Evidence evidence = second == null ? null : new Evidence(sequences, second);
    private final float[] alone = new float[second == null ? sequences.rows().size() : 0];
    private final int size = size();
    private final int[] leaf = new int[Evidence.CANDIDATES];
    private final float[] sums = new float[Evidence.CANDIDATES];

    private Judging() {}

    /** What she may best take next. */
    public Judged judge(Person person) {
      if (evidence == null) {
        double squares = squares(alone(person));
        float[] first = first(person, alone);
        return new Judged(first, first, squares);
      }
      int[] ordered = order(person);
      double squares = squares(evidence.totals());
      float[] first = first(person, evidence.totals());
      float[] both = first.clone();
      int[] candidates = evidence.candidates();
      for (int place = 0; place < ordered.length; place++) {
        both[ordered[place]] = first[candidates[place]];
      }
      return new Judged(first, both, squares);
    }

    /**
     * What both stages say of some items only.
     *
     * @param items by the model's numbers; below 0 for one that it does not know
     */
    public Some judge(Person person, int[] items) {
      float[] totals;
      float[] scores;
      if (evidence == null) {
        totals = alone(person);
        scores = read(totals, items);
      } else {
        int[] ordered = order(person);
        totals = evidence.totals();
        scores = read(totals, items);
        for (int place = 0; place < ordered.length; place++) {
          float handed = totals[evidence.candidates()[place]];
          for (int i = 0; i < items.length; i++) {
            scores[i] = items[i] == ordered[place] ? handed : scores[i];
          }
        }
      }
      double squares = speaksForAll(scores) ? Double.NaN : squares(totals);
      if (cold != null) {
        cold.score(person, totals, items, scores);
      }
      return new Some(scores, squares);
    }

    private static boolean speaksForAll(float[] scores) {
      for (float score : scores) {
        if (!(score > 0)) {
          return false;
        }
      }
      return true;
    }

    /** In four sums side by side, as each addition to one sum waits for the one before. */
    private static double squares(float[] totals) {
      double first = 0;
      double second = 0;
      double third = 0;
      double fourth = 0;
      int together = totals.length & ~3;
      for (int i = 0; i < together; i += 4) {
        first += square(totals[i]);
        second += square(totals[i + 1]);
        third += square(totals[i + 2]);
        fourth += square(totals[i + 3]);
      }
      for (int i = together; i < totals.length; i++) {
        first += square(totals[i]);
      }
      return first + second + (third + fourth);
    }

    private static double square(float total) {
      double spoken = Math.max(0, total);
      return spoken * spoken;
    }

    private static float[] read(float[] totals, int[] items) {
      float[] scores = new float[items.length];
      for (int i = 0; i < items.length; i++) {
        scores[i] = items[i] >= 0 && items[i] < totals.length ? totals[items[i]] : 0;
      }
      return scores;
    }

    private float[] alone(Person person) {
      Arrays.fill(alone, 0);
      person.addTo(alone, sequences.rows());
      return alone;
    }

    private float[] first(Person person, float[] totals) {
      float[] first = Arrays.copyOf(totals, size);
      if (cold != null) {
        cold.score(person, totals, first);
      }
      return first;
    }

    /** The candidates, best first; needs the second stage. */
    int[] order(Person person) {
      evidence.gather(person);
      int[] candidates = evidence.candidates();
      second.forest().judge(evidence.keys(), candidates.length, leaf, sums);
      long[] order = new long[candidates.length];
      for (int i = 0; i < order.length; i++) {
        order[i] = ((long) -Forest.key(sums[i]) << 32) | i;
      }
      Arrays.sort(order);
      int[] ordered = new int[order.length];
      for (int i = 0; i < order.length; i++) {
        ordered[i] = candidates[(int) order[i]];
      }
      return ordered;
    }
  }
}
