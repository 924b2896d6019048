package org.teachercloud.recommendation.ranking;

import java.util.Arrays;
import org.teachercloud.recommendation.training.LinearModel;

/**
 * The model that is stored, served and written to files: candidates by closed form, put in order by
 * trees. Immutable.
 *
 * @param sequences the first stage, which minds order; its best items are the candidates
 * @param second null where the first stage alone decides
 */
public record Stages(LinearModel sequences, SecondStage second) {

  /** Items have numbers below this. */
  public int size() {
    return sequences.rows().size();
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
   */
  public record Judged(float[] first, float[] both) {}

  /** Judges one person after another. */
  public final class Judging {

    private final Evidence evidence = second == null ? null : new Evidence(sequences, second);
    private final int[] leaf = new int[Evidence.CANDIDATES];
    private final float[] sums = new float[Evidence.CANDIDATES];

    private Judging() {}

    /** What she may best take next. */
    public Judged judge(Person person) {
      if (evidence == null) {
        float[] totals = new float[size()];
        person.addTo(totals, sequences.rows());
        return new Judged(totals, totals);
      }
      int[] ordered = order(person);
      float[] first = evidence.totals().clone();
      float[] both = first.clone();
      int[] candidates = evidence.candidates();
      for (int place = 0; place < ordered.length; place++) {
        both[ordered[place]] = first[candidates[place]];
      }
      return new Judged(first, both);
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
