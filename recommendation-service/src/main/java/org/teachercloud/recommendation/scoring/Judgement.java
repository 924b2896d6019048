package org.teachercloud.recommendation.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Step;

/** The scores of {@link CoEnrollment}; what steps contribute is worked out when asked for. */
final class Judgement implements Scores {

  private final CoEnrollment model;
  private final List<Step> steps;
  private final double[] stepWeights;
  private final float[] totals;
  private final int[] people;
  private final int[] mostPeople;

  Judgement(
      CoEnrollment model,
      List<Step> steps,
      double[] stepWeights,
      float[] totals,
      int[] people,
      int[] mostPeople) {
    this.model = model;
    this.steps = steps;
    this.stepWeights = stepWeights;
    this.totals = totals;
    this.people = people;
    this.mostPeople = mostPeople;
  }

  @Override
  public int size() {
    return totals.length;
  }

  @Override
  public double of(int item) {
    return totals[item];
  }

  @Override
  public List<Contribution> contributions(int item) {
    List<Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < stepWeights.length; i++) {
      Contribution each = model.contribution(steps.get(i), stepWeights[i], item, people[item]);
      if (each.amount() > 0) {
        contributions.add(each);
      }
    }
    contributions.sort(Comparator.comparingDouble(Contribution::amount).reversed());
    return contributions;
  }

  @Override
  public int people(int item) {
    return people[item];
  }

  @Override
  public int mostPeopleIn(Subject subject) {
    return mostPeople[subject.ordinal()];
  }
}
