package org.teachercloud.recommendation.ranking.trees;

/** Where to split by one signal: after the bin at which all branches together gain most. */
final class Splits {

  private Splits() {}

  /**
   * The bin after which to split.
   *
   * @param histogram by branch and bin, the sums of gradient and curvature
   * @param limits limits between bins
   * @param calm added to every curvature, so that few rows move little
   */
  static int best(double[] histogram, int branches, int limits, double calm) {
    double[] gains = new double[limits];
    for (int branch = 0; branch < branches; branch++) {
      int first = branch * GrowForest.BINS * 2;
      double gradient = 0;
      double curvature = 0;
      for (int bin = 0; bin <= limits; bin++) {
        gradient += histogram[first + 2 * bin];
        curvature += histogram[first + 2 * bin + 1];
      }
      double left = 0;
      double leftCurvature = 0;
      for (int bin = 0; bin < limits; bin++) {
        left += histogram[first + 2 * bin];
        leftCurvature += histogram[first + 2 * bin + 1];
        double right = gradient - left;
        gains[bin] +=
            left * left / (leftCurvature + calm)
                + right * right / (curvature - leftCurvature + calm);
      }
    }
    int best = 0;
    for (int bin = 1; bin < limits; bin++) {
      best = gains[bin] > gains[best] ? bin : best;
    }
    return best;
  }

  /** How much a split gains in all, comparable among signals of one level. */
  static double gain(double[] histogram, int branches, int split, double calm) {
    double gain = 0;
    for (int branch = 0; branch < branches; branch++) {
      int first = branch * GrowForest.BINS * 2;
      double[] sides = new double[4];
      for (int bin = 0; bin < GrowForest.BINS; bin++) {
        int side = bin <= split ? 0 : 2;
        sides[side] += histogram[first + 2 * bin];
        sides[side + 1] += histogram[first + 2 * bin + 1];
      }
      gain += sides[0] * sides[0] / (sides[1] + calm) + sides[2] * sides[2] / (sides[3] + calm);
    }
    return gain;
  }
}
