package org.teachercloud.recommendation.evaluating;

/**
 * How one method did, person by person and as a whole; the last item of everybody was hidden.
 *
 * @param gains by person, normalised discounted gain at 10
 * @param hits by person, 1 where the hidden item was among the first 10
 * @param reciprocal the mean reciprocal rank at 20
 * @param tailHits the mean of hits where the hidden item is outside the most taken half
 * @param coverage the share of items that stand in anybody's first 10
 * @param gini inequality of how often items stand there, 0 where all do equally often
 */
record Judged(
    String method,
    float[] gains,
    float[] hits,
    double reciprocal,
    double tailHits,
    double coverage,
    double gini) {

  static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return values.length == 0 ? 0 : sum / values.length;
  }

  /** The standard error of a mean. */
  static double error(float[] values) {
    double mean = mean(values);
    double squares = 0;
    for (float value : values) {
      squares += (value - mean) * (value - mean);
    }
    return values.length == 0 ? 0 : Math.sqrt(squares) / values.length;
  }
}
