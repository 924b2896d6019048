package org.teachercloud.recommendation.training;

/**
 * Scores items by the sum, over what a person took, of a weight that falls with age.
 *
 * @param recency how much less each older item says than the next newer one
 */
public record LinearModel(SparseRows rows, double recency) {

  /** Older items than this say nothing any more, so that a long history costs no more. */
  public static final int NEWEST = 100;

  private static final float SILENT = 1e-3f;

  /** How many threads of the native library training uses from now on, in this process. */
  public static void useThreads(int threads) {
    Blas.useThreads(threads);
  }

  /** How many of a history's newest items speak. */
  public int speaking(int length) {
    int most = Math.min(NEWEST, length);
    return recency >= 1 ? most : Math.min(most, 1 + (int) (Math.log(SILENT) / Math.log(recency)));
  }

  /** The weights of all items that speak in a long history, by how many others followed them. */
  public float[] weights() {
    float[] weights = new float[speaking(NEWEST)];
    float weight = 1;
    for (int age = 0; age < weights.length; age++) {
      weights[age] = weight;
      weight *= (float) recency;
    }
    return weights;
  }

  /** The weight of an item that is followed by {@code age} others. */
  public float weight(int age) {
    return (float) Math.pow(recency, age);
  }

  /**
   * Adds to the totals by item.
   *
   * @param items a history from {@code from} to {@code to}, oldest first
   */
  public void addTo(float[] totals, int[] items, int from, int to) {
    int speaking = speaking(to - from);
    float weight = 1;
    for (int age = 0; age < speaking; age++) {
      rows.addTo(totals, items[to - 1 - age], weight);
      weight *= (float) recency;
    }
  }
}
