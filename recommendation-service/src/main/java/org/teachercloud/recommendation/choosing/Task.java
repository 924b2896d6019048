package org.teachercloud.recommendation.choosing;

import java.util.List;

/**
 * What is to be chosen from, and what for.
 *
 * <p>The value of a set of options is the weight of what it closes of each aspect, {@code w (1 -
 * Π(1 - c))}, and the sum of its scores: monotone and submodular. It is maximised over the sets
 * that contain every prerequisite of their members and take no more than the budget.
 *
 * @param weights what closing an aspect wholly is worth, by aspect
 * @param open the share of each aspect that is still open at the start, 0 to 1
 * @param budget minutes
 * @param first places of what has the first claim on the budget, in this order
 * @param minutePrice value that a minute must bring at least; what brings less is not chosen, and
 *     of two sets that are worth the same the shorter one is. 0 where all of the budget may be used
 */
public record Task(
    List<Option> options,
    double[] weights,
    double[] open,
    int budget,
    List<Integer> first,
    double minutePrice) {

  /** A task in which time costs nothing within the budget. */
  public Task(
      List<Option> options, double[] weights, double[] open, int budget, List<Integer> first) {
    this(options, weights, open, budget, first, 0);
  }
}
