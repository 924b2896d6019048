package org.teachercloud.recommendation.ranking;

import java.util.Arrays;
import org.teachercloud.recommendation.training.FromTexts;
import org.teachercloud.recommendation.training.LinearModel;

/**
 * A linear model whose lists also hold items that nobody took, by what their texts inherit.
 *
 * @param itself how much an item speaks for those with a text like its own
 * @param factor what the inherited scores are multiplied by; 0 leaves the model as it is
 */
public record ColdToo(
    LinearModel model, FromTexts texts, double itself, double factor, MostTaken mostTaken) {

  /** For one thread. */
  public Ranker ranker() {
    return new Ranking();
  }

  private final class Ranking implements Ranker {

    private final float[] totals = new float[model.rows().size()];
    private final boolean[] hers = new boolean[totals.length];
    private final MostTaken.Filling filling = mostTaken.filling();

    @Override
    public int[] best(int[] items, int from, int to, long time, int size) {
      int[] best = new int[Math.min(size, totals.length - (to - from))];
      if (best.length == 0) {
        return best;
      }
      Arrays.fill(totals, 0);
      model.addTo(totals, items, from, to);
      int speaking = model.speaking(to - from);
      for (int age = 0; age < speaking; age++) {
        totals[items[to - 1 - age]] += (float) itself * model.weight(age);
      }
      for (int item : texts.cold()) {
        totals[item] = (float) factor * texts.score(item, totals);
      }
      mark(items, from, to, true);
      int[] found = new TopItems(best.length).of(totals, hers);
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
