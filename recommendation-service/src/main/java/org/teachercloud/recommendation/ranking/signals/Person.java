package org.teachercloud.recommendation.ranking.signals;

import org.teachercloud.recommendation.training.SparseRows;

/**
 * One person as both stages see her.
 *
 * @param items what she took, by the model's numbers, from {@code from} to {@code to}, oldest first
 * @param weights by age, what her newest items say; what is older says nothing
 * @param refused items that she finds not relevant
 * @param refusal what each of these takes away from what is like it
 * @param time when her last item was taken
 */
public record Person(
    int[] items, int from, int to, float[] weights, int[] refused, float refusal, long time) {

  private static final int[] NOTHING = {};

  /** Somebody of whom nothing is known but what she took. */
  public static Person of(int[] items, int from, int to, float[] weights, long time) {
    return new Person(items, from, to, weights, NOTHING, 0, time);
  }

  public int length() {
    return to - from;
  }

  /** How many of her newest items speak. */
  public int speaking() {
    return Math.min(weights.length, length());
  }

  /** Her item that so many others followed. */
  public int item(int age) {
    return items[to - 1 - age];
  }

  /** Adds the first stage's scores by item. */
  public void addTo(float[] totals, SparseRows rows) {
    int speaking = speaking();
    for (int age = 0; age < speaking; age++) {
      rows.addTo(totals, item(age), weights[age]);
    }
    for (int item : refused) {
      rows.addTo(totals, item, -refusal);
    }
  }
}
