package org.teachercloud.recommendation.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.scoring.counting.Closenesses;

/** The scores of {@link CoEnrollment}; what steps contribute is worked out when asked for. */
public final class Judgement implements Scores {

  /** Whom the scores are for, and what she finds not relevant. */
  public record Asked(Learner learner, Set<Integer> unwanted) {}

  /** The steps that speak, and how loud. */
  record Spoken(List<Step> steps, double[] weights) {}

  private final CoEnrollment model;
  private final Asked asked;
  private final Spoken spoken;
  private final float[] totals;
  private final Prior.Given given;

  Judgement(CoEnrollment model, Asked asked, Spoken spoken, float[] totals, Prior.Given given) {
    this.model = model;
    this.asked = asked;
    this.spoken = spoken;
    this.totals = totals;
    this.given = given;
  }

  public Asked asked() {
    return asked;
  }

  /** How well an item fits her profile: 0 not at all, 1 in everything. */
  public double fit(int item) {
    return given.fit(item);
  }

  /** How much a step counts by how far she came, beside its age. */
  public double worth(Step step) {
    return model.worth(step);
  }

  /** Distinct people who took both items, in any order. */
  public int together(int one, int other) {
    return model.together(one, other);
  }

  /** The worth, taken away, of what she finds not relevant. */
  public double unwanted() {
    return model.unwanted();
  }

  /** What a step adds to an item by another model, with the people behind it. */
  public Contribution contribution(Step step, int item, double people, double about) {
    return model.contribution(step, item, people, about);
  }

  @Override
  public String model() {
    return CoEnrollment.NAME;
  }

  @Override
  public int size() {
    return totals.length;
  }

  @Override
  public double of(int item) {
    return item < totals.length ? totals[item] : 0;
  }

  @Override
  public double firstStage(int item) {
    return of(item);
  }

  @Override
  public List<Contribution> contributions(int item) {
    List<Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < spoken.weights().length; i++) {
      Contribution each =
          model.contribution(spoken.steps().get(i), spoken.weights()[i], item, people(item));
      if (each != null) {
        contributions.add(each);
      }
    }
    contributions.sort(Comparator.comparingDouble(Contribution::amount).reversed());
    return contributions;
  }

  @Override
  public List<Beside> beside(int item) {
    List<Beside> all = new ArrayList<>();
    for (int refused : asked.unwanted().stream().sorted().toList()) {
      double amount = model.against(refused, item, people(item));
      if (amount != 0) {
        all.add(
            new Beside(Beside.Kind.NOT_RELEVANT, refused, amount, model.together(refused, item)));
      }
    }
    double fitting = given.worthOfFit(item);
    if (fitting != 0) {
      all.add(Beside.of(Beside.Kind.PROFILE, fitting));
    }
    double known = given.worth(item) - fitting;
    if (known != 0) {
      all.add(Beside.of(Beside.Kind.KNOWN, known));
    }
    return all;
  }

  /** The scores of all items as if she had never taken one of hers. */
  public Judgement without(int taken) {
    return model.score(asked.learner().without(taken), asked.unwanted(), given);
  }

  @Override
  public Among among(int[] items) {
    Closenesses some = model.closenesses(items);
    return taken -> model.score(asked.learner().without(taken), asked.unwanted(), given, some);
  }

  /** The scores of some items, in their order. */
  public float[] of(int[] items) {
    float[] some = new float[items.length];
    for (int i = 0; i < items.length; i++) {
      some[i] = (float) of(items[i]);
    }
    return some;
  }

  @Override
  public int people(int item) {
    return given.people(item);
  }

  @Override
  public int mostPeopleIn(Subject subject) {
    return given.mostPeople(subject);
  }
}
