package org.teachercloud.recommendation.ranking;

import java.util.Arrays;

/** The whole model: candidates by closed form, put in order by trees. Immutable. */
public final class TwoStages {

  private final FirstStage first;
  private final Footprints prints;
  private final Forest forest;
  private final MostTaken mostTaken;

  TwoStages(FirstStage first, Footprints prints, Forest forest, MostTaken mostTaken) {
    this.first = first;
    this.prints = prints;
    this.forest = forest;
    this.mostTaken = mostTaken;
  }

  /** The order-aware closed form alone. */
  public OneStage sequencesAlone() {
    return new OneStage(first.sequences(), mostTaken);
  }

  /** The closed form that does not mind order, alone. */
  public OneStage togetherAlone() {
    return new OneStage(first.together(), mostTaken);
  }

  /** For one thread. */
  public Ranker ranker() {
    return new Ranking();
  }

  /** Ranks histories on one thread. */
  private final class Ranking implements Ranker {

    private final Evidence evidence = new Evidence(first, prints);
    private final int[] leaf = new int[Evidence.CANDIDATES];
    private final float[] judged = new float[Evidence.CANDIDATES];
    private final MostTaken.Filling filling = mostTaken.filling();

    @Override
    public int[] best(int[] items, int from, int to, long time, int size) {
      evidence.gather(items, from, to, time);
      int[] candidates = evidence.candidates();
      forest.judge(evidence.keys(), candidates.length, leaf, judged);
      long[] order = new long[candidates.length];
      for (int i = 0; i < order.length; i++) {
        order[i] = ((long) -Forest.key(judged[i]) << 32) | i;
      }
      Arrays.sort(order);
      int[] best = new int[Math.min(size, first.size() - (to - from))];
      int count = Math.min(best.length, order.length);
      for (int i = 0; i < count; i++) {
        best[i] = candidates[(int) order[i]];
      }
      filling.fill(best, count, items, from, to);
      return best;
    }
  }
}
