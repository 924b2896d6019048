package org.teachercloud.recommendation.ranking;

import java.util.Arrays;
import org.teachercloud.recommendation.training.LinearModel;

/** A model that is nothing but sums over histories: closed form, or any other rows of weights. */
public record OneStage(LinearModel model, MostTaken mostTaken) {

  /** For one thread. */
  public Ranker ranker() {
    return new Ranking();
  }

  private final class Ranking implements Ranker {

    private final float[] totals = new float[model.rows().size()];
    private final boolean[] hers = new boolean[totals.length];
    private final MostTaken.Filling filling = mostTaken.filling();

    private TopItems top = new TopItems(0);

    @Override
    public int[] best(int[] items, int from, int to, long time, int size) {
      int[] best = new int[Math.min(size, totals.length - (to - from))];
      if (top.limit() != best.length) {
        top = new TopItems(best.length);
      }
      Arrays.fill(totals, 0);
      model.addTo(totals, items, from, to);
      mark(items, from, to, true);
      int[] found = best.length == 0 ? best : top.of(totals, hers);
      mark(items, from, to, false);
      System.arraycopy(found, 0, best, 0, found.length);
      filling.fill(best, found.length, items, from, to);
      return best;
    }

    private void mark(int[] items, int from, int to, boolean value) {
      for (int at = from; at < to; at++) {
        hers[items[at]] = value;
      }
    }
  }
}
