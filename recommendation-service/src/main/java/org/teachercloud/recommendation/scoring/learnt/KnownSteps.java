package org.teachercloud.recommendation.scoring.learnt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.ranking.signals.Person;
import org.teachercloud.recommendation.scoring.Judgement;

/** Those of a learner's steps whose items a model has learnt, and how loud each speaks in it. */
final class KnownSteps {

  private final List<Step> steps;
  private final float[] weights;
  private final Person person;

  /**
   * @param learner whose steps they are; not all need be those that were counted
   * @param counted says how much a step counts, and what she finds not relevant
   */
  KnownSteps(LearntModel model, Learner learner, Judgement counted) {
    List<Step> all = learner.steps();
    steps = new ArrayList<>(all.size());
    int[] places = new int[all.size()];
    for (Step step : all) {
      int place = model.place(step.item());
      if (model.isTaken(place)) {
        places[steps.size()] = place;
        steps.add(step);
      }
    }
    weights = Arrays.copyOf(model.weights(), Math.min(steps.size(), model.weights().length));
    double usual = weigh(counted);
    int[] refused =
        counted.asked().unwanted().stream()
            .mapToInt(model::place)
            .filter(model::isTaken)
            .sorted()
            .toArray();
    float refusal = (float) (counted.unwanted() / usual);
    person = new Person(places, 0, steps.size(), weights, refused, refusal, time());
  }

  /**
   * Multiplies the weight of each step by how far she came in it, measured by what is usual with
   * her: so they add up to what they add up to in training, where nothing is known of progress.
   */
  private double weigh(Judgement counted) {
    double plain = 0;
    double hers = 0;
    for (int age = 0; age < weights.length; age++) {
      plain += weights[age];
      weights[age] *= (float) counted.worth(step(age));
      hers += weights[age];
    }
    double usual = hers > 0 ? hers / plain : 1;
    for (int age = 0; age < weights.length; age++) {
      weights[age] /= (float) usual;
    }
    return usual;
  }

  /** When she was last active, in seconds of the epoch, as the times of histories are. */
  private long time() {
    return steps.isEmpty() ? 0 : steps.getLast().activeAt().getEpochSecond();
  }

  /** How many of them speak, the newest first. */
  int speaking() {
    return weights.length;
  }

  /** The step that so many known ones followed. */
  Step step(int age) {
    return steps.get(steps.size() - 1 - age);
  }

  /** How loud that step speaks. */
  float weight(int age) {
    return weights[age];
  }

  /** She as the model's stages see her. */
  Person person() {
    return person;
  }
}
