package org.teachercloud.recommendation.mastering.factors;

/**
 * One try as numbers: what of it is not 0.
 *
 * @param places of the numbers, each once
 */
public record Row(int[] places, double[] values, boolean success) {

  double under(double[] weights) {
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      sum += weights[places[i]] * values[i];
    }
    return sum;
  }
}
