package org.teachercloud.recommendation.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Step;

/**
 * The scores of a {@link LearntModel}: the sum of what her steps say for an item, older steps less,
 * and less where she only enrolled. An item that the model has not learnt stands where the counts
 * would put it among those that it has; one that nothing speaks for follows after all others.
 */
final class LearntScores implements Scores {

  /** What counts say for an item against which the learnt weights speak, or about which not. */
  private static final double AT_THE_END = 1e-3;

  private final LearntModel model;
  private final Judgement counted;
  private final List<Step> steps;
  private final float[] weights;
  private final float[] learnt;
  private final double scale;

  LearntScores(LearntModel model, Judgement counted) {
    this.model = model;
    this.counted = counted;
    List<Step> known = new ArrayList<>();
    for (Step step : counted.asked().learner().steps().reversed()) {
      if (model.knows(step.item())) {
        known.add(step);
      }
    }
    steps = known.subList(0, model.speaking(known.size()));
    weights = new float[steps.size()];
    learnt = new float[Math.max(model.size(), counted.size())];
    for (int age = 0; age < weights.length; age++) {
      weights[age] = (float) (model.decay(age) * counted.worth(steps.get(age)));
      model.addTo(learnt, steps.get(age).item(), weights[age]);
    }
    for (int item : counted.asked().unwanted()) {
      if (model.knows(item)) {
        model.addTo(learnt, item, (float) -counted.unwanted());
      }
    }
    scale = scale();
  }

  /** Counts are brought to the size of learnt scores, compared where both speak. */
  private double scale() {
    double ofLearnt = 0;
    double ofCounted = 0;
    for (int item = 0; item < model.size(); item++) {
      if (learnt[item] > 0) {
        ofLearnt += (double) learnt[item] * learnt[item];
      }
      if (model.knows(item)) {
        double each = counted.of(item);
        ofCounted += each * each;
      }
    }
    return ofCounted == 0 ? 0 : Math.sqrt(ofLearnt / ofCounted);
  }

  /** Whether anything that was learnt speaks for anything. */
  boolean speaks() {
    return scale > 0;
  }

  @Override
  public String model() {
    return model.name();
  }

  @Override
  public int size() {
    return learnt.length;
  }

  @Override
  public double of(int item) {
    if (learnt[item] > 0) {
      return learnt[item];
    }
    return counted.of(item) * scale * (model.knows(item) ? AT_THE_END : 1);
  }

  @Override
  public List<Contribution> contributions(int item) {
    if (!(learnt[item] > 0)) {
      return counted.contributions(item);
    }
    List<Contribution> contributions = new ArrayList<>();
    for (int age = 0; age < weights.length; age++) {
      Step step = steps.get(age);
      double amount = weights[age] * model.weight(step.item(), item);
      if (amount != 0) {
        contributions.add(counted.contribution(step, item, amount));
      }
    }
    contributions.sort(Comparator.comparingDouble(Contribution::amount).reversed());
    return contributions;
  }

  @Override
  public boolean isWhole(int item) {
    return learnt[item] > 0 && counted.asked().unwanted().isEmpty();
  }

  @Override
  public Scores without(int item) {
    LearntScores others = new LearntScores(model, counted.without(item));
    return others.speaks() ? others : others.counted;
  }

  @Override
  public int people(int item) {
    return counted.people(item);
  }

  @Override
  public int mostPeopleIn(Subject subject) {
    return counted.mostPeopleIn(subject);
  }
}
