package org.teachercloud.recommendation.ranking.trees;

/**
 * How a row should move: its gradient and its curvature as one whole number each, both in one long.
 * Sums of such longs are exact as long as no more lists take part than were told of, so that
 * neither their order nor the number of threads has a say; and one addition does for both.
 */
final class Moves {

  private static final int CURVATURE_BITS = 32;
  private static final long CURVATURE = (1L << CURVATURE_BITS) - 1;
  private static final int GRADIENT_BITS = 31;

  /** One more list for so many, as each of their rows may have been rounded up. */
  private static final int ROUNDED = 1_000;

  private final double gradientUnits;
  private final double curvatureUnits;

  /**
   * @param lists how many are summed at most; of each, gradients sum up to at most 1 on either side
   *     of zero, and curvatures to at most 1
   */
  Moves(int lists) {
    int bits = 32 - Integer.numberOfLeadingZeros(lists + lists / ROUNDED + 1);
    gradientUnits = 1L << (GRADIENT_BITS - bits);
    curvatureUnits = 1L << (CURVATURE_BITS - bits);
  }

  /**
   * Both in one.
   *
   * @param curvature not below zero
   */
  long of(double gradient, double curvature) {
    return (Math.round(gradient * gradientUnits) << CURVATURE_BITS)
        + Math.round(curvature * curvatureUnits);
  }

  double gradient(long sum) {
    return (sum >> CURVATURE_BITS) / gradientUnits;
  }

  double curvature(long sum) {
    return (sum & CURVATURE) / curvatureUnits;
  }
}
