package org.teachercloud.recommendation.training;

/**
 * The closed-form model of Choi et al., "Session-aware Linear Item-Item Models for Session-based
 * Recommendation" (WWW 2021): with X what each person took, S her decayed past and T her decayed
 * future at every step of her way, and a the share of X, the weights B minimise
 *
 * <pre>a |X - X B|² + (1 - a) |T - S B|² + ridge |B|²   with no item explaining itself,</pre>
 *
 * <p>which gives {@code P = (a X'X + (1 - a) S'S + ridge I)^-1}, {@code Q = P (a X'X + (1 - a)
 * S'T)} and {@code B = Q - P diag(Q_jj / P_jj)}. With a = 1 it is EASE^R (Steck, WWW 2019). As
 * decays are exponential, S'S and S'T are sums over pairs of a person's items with a closed weight
 * each.
 */
public final class TrainLinear {

  /** Pairs that say less than this are left out. */
  static final double SILENT = 1e-4;

  private TrainLinear() {}

  /** Whether two closed forms of so many items are better solved side by side, a thread each. */
  public static boolean isForOneThread(int items) {
    return items < Blas.SMALL;
  }

  /**
   * The weights, by row from what was taken to what it speaks for. Needs three matrices of {@code
   * itemCount²} cells for a moment.
   */
  public static SquareMatrix fit(Histories histories, LinearParameters parameters) {
    int size = histories.itemCount();
    try (SquareMatrix gram = new SquareMatrix(size)) {
      if (parameters.together() == 1) {
        new CountPairs(histories, parameters).into(gram, null);
        Blas.invert(gram);
        return withoutItself(gram, null);
      }
      try (SquareMatrix targets = new SquareMatrix(size)) {
        new CountPairs(histories, parameters).into(gram, targets);
        Blas.invert(gram);
        return withoutItself(gram, Blas.multiply(gram, targets));
      }
    }
  }

  /** The sum of past^(2 t) over the steps t at which the later of two items was already past. */
  static double bothInPast(double past, int steps) {
    return past == 0 ? Math.min(1, steps) : (1 - Math.pow(past * past, steps)) / (1 - past * past);
  }

  /** By distance, the sum over the steps between two items of past decay times future decay. */
  static float[] followed(double past, double future) {
    int reach = 1;
    double[] sums = new double[1000];
    sums[1] = 1;
    while (reach + 1 < sums.length && sums[reach] > SILENT) {
      sums[reach + 1] = past * sums[reach] + Math.pow(future, reach);
      reach++;
    }
    float[] weights = new float[reach + 1];
    for (int distance = 1; distance <= reach; distance++) {
      weights[distance] = (float) sums[distance];
    }
    return weights;
  }

  /**
   * Takes away from every column what lets its item explain itself.
   *
   * @param product null where the targets are the gram matrix itself, whose product with its
   *     inverse is known
   */
  private static SquareMatrix withoutItself(SquareMatrix inverse, SquareMatrix product) {
    int size = inverse.size();
    float[] itself = new float[size];
    for (int item = 0; item < size; item++) {
      itself[item] = (product == null ? 1 : product.get(item, item)) / inverse.get(item, item);
    }
    SquareMatrix weights = product == null ? new SquareMatrix(size) : product;
    Parts.of(size)
        .forEach(
            item -> {
              float[] row = new float[size];
              float[] inverseRow = new float[size];
              weights.row(item, row);
              inverse.row(item, inverseRow);
              for (int other = 0; other < size; other++) {
                row[other] -= inverseRow[other] * itself[other];
              }
              row[item] = 0;
              weights.setRow(item, row);
            });
    return weights;
  }
}
