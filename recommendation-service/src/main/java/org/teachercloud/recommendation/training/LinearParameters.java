package org.teachercloud.recommendation.training;

/**
 * What has to be chosen for a linear model, by validation on the data at hand.
 *
 * @param ridge the penalty on squared weights, in people
 * @param together the share of what people took together at any time, 0 to 1; the rest is what
 *     followed
 * @param past how much less each older item says than the next newer one while learning, below 1
 * @param future how much less each later item counts as what followed, 0 for only the next one,
 *     below 1
 * @param recency how much less each older item says when items are scored, at most 1
 */
public record LinearParameters(
    double ridge, double together, double past, double future, double recency) {

  /** Steck's EASE^R: order says nothing. */
  public static LinearParameters ease(double ridge) {
    return new LinearParameters(ridge, 1, 0, 0, 1);
  }

  LinearParameters withRidge(double value) {
    return new LinearParameters(value, together, past, future, recency);
  }

  LinearParameters withTogether(double value) {
    return new LinearParameters(ridge, value, past, future, recency);
  }

  LinearParameters withPast(double value) {
    return new LinearParameters(ridge, together, value, future, recency);
  }

  LinearParameters withFuture(double value) {
    return new LinearParameters(ridge, together, past, value, recency);
  }

  LinearParameters withRecency(double value) {
    return new LinearParameters(ridge, together, past, future, value);
  }
}
