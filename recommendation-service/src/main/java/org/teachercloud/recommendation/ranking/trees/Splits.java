package org.teachercloud.recommendation.ranking.trees;

/**
 * Where to split by one signal.
 *
 * @param bin after which to split
 * @param gain how much all branches together gain, comparable among signals of one level
 */
record Splits(int bin, double gain) {

  /**
   * The split that gains most; of equals, the lower bin.
   *
   * @param histogram by branch and bin, the sums of moves
   * @param limits limits between bins, at least one
   * @param calm added to every curvature, so that few rows move little
   */
  static Splits best(long[] histogram, Moves moves, int branches, int limits, double calm) {
    double[] gains = new double[limits];
    for (int branch = 0; branch < branches; branch++) {
      int first = branch * GrowForest.BINS;
      long all = 0;
      for (int bin = 0; bin <= limits; bin++) {
        all += histogram[first + bin];
      }
      long left = 0;
      for (int bin = 0; bin < limits; bin++) {
        left += histogram[first + bin];
        gains[bin] += gain(moves, left, calm) + gain(moves, all - left, calm);
      }
    }
    int best = 0;
    for (int bin = 1; bin < limits; bin++) {
      best = gains[bin] > gains[best] ? bin : best;
    }
    return new Splits(best, gains[best]);
  }

  private static double gain(Moves moves, long side, double calm) {
    double gradient = moves.gradient(side);
    return gradient * gradient / (moves.curvature(side) + calm);
  }
}
