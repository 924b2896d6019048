package org.teachercloud.recommendation.exploring;

/**
 * What showing something new has brought, estimated from the log by inverse propensity: who was
 * shown something with a small chance stands for as many others as the chance is small. The ratio
 * of the two sums (Hájek) is steady where chances differ much.
 *
 * @param shown how often somebody was shown something new, once a person and day
 * @param taken of these, how often she has taken it since
 * @param suited for how many persons and days something new suited, each resource by itself: the
 *     sum of 1 by the chance
 * @param would how often it would be taken if all of these were shown: the same sum over the taken
 * @param squares the sum of the squares of 1 by the chance
 * @param takenSquares the same sum over the taken
 */
public record Brought(
    long shown, long taken, double suited, double would, double squares, double takenSquares) {

  /** The share of those whom something new suits who would take it if shown; 0 of nobody. */
  public double rate() {
    return suited > 0 ? would / suited : 0;
  }

  /** The standard error of {@link #rate}, by linearisation; 0 of nobody. */
  public double error() {
    double rate = rate();
    double sum = (1 - 2 * rate) * takenSquares + rate * rate * squares;
    return suited > 0 ? Math.sqrt(Math.max(0, sum)) / suited : 0;
  }
}
