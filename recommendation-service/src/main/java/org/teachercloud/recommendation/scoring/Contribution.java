package org.teachercloud.recommendation.scoring;

import org.teachercloud.recommendation.history.Step;

/**
 * What one step of a learner adds to the score of an item.
 *
 * @param fromPeople the part that rests on what other people took
 * @param fromSubject the part that rests on what both are about: their subject, or their titles
 * @param wentOn distinct people who took the step's item and later the scored one
 * @param together distinct people who took both, in any order
 */
public record Contribution(
    Step step, double fromPeople, double fromSubject, int wentOn, int together) {

  /** The whole of it. */
  public double amount() {
    return fromPeople + fromSubject;
  }

  public Contribution times(double factor) {
    return new Contribution(step, fromPeople * factor, fromSubject * factor, wentOn, together);
  }
}
