package org.teachercloud.recommendation.scoring.learnt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.ranking.Stages;
import org.teachercloud.recommendation.ranking.signals.Person;
import org.teachercloud.recommendation.scoring.Beside;
import org.teachercloud.recommendation.scoring.Contribution;
import org.teachercloud.recommendation.scoring.Judgement;
import org.teachercloud.recommendation.scoring.Scores;

/**
 * The scores of a {@link LearntModel}. Its first stage is the sum of what her steps say for an
 * item, older steps less, and less where she only enrolled; its second puts the best of these in
 * order. What fits her profile counts more, by a share of its score. An item that the model has not
 * learnt stands where the counts would put it among those that it has; one that nothing speaks for
 * follows after all others.
 */
final class LearntScores implements Scores {

  /** What counts say for an item against which the learnt weights speak, or about which not. */
  private static final double AT_THE_END = 1e-3;

  private final LearntModel model;
  private final Judgement counted;
  private final List<Step> known;
  private final float[] weights;
  private final Stages.Judged judged;
  private final int[] refused;
  private final float refusal;
  private final int size;
  private final double scale;
  private final double fit;

  LearntScores(LearntModel model, Judgement counted) {
    this.model = model;
    this.counted = counted;
    fit = model.fit();
    List<Step> steps = counted.asked().learner().steps();
    known = new ArrayList<>(steps.size());
    int[] places = new int[steps.size()];
    for (Step step : steps) {
      int place = model.place(step.item());
      if (isTaken(place)) {
        places[known.size()] = place;
        known.add(step);
      }
    }
    weights = Arrays.copyOf(model.weights(), Math.min(known.size(), model.weights().length));
    double usual = weigh();
    refused =
        counted.asked().unwanted().stream()
            .mapToInt(model::place)
            .filter(this::isTaken)
            .sorted()
            .toArray();
    refusal = (float) (counted.unwanted() / usual);
    judged = model.judge(new Person(places, 0, known.size(), weights, refused, refusal, time()));
    size = Math.max(model.size(), counted.size());
    scale = scale();
  }

  /** The same but for what fitting her profile adds. */
  private LearntScores(LearntScores same, double fit) {
    model = same.model;
    counted = same.counted;
    known = same.known;
    weights = same.weights;
    judged = same.judged;
    refused = same.refused;
    refusal = same.refusal;
    size = same.size;
    scale = same.scale;
    this.fit = fit;
  }

  /** The same, had what fits her profile in everything another share more. */
  LearntScores withFit(double share) {
    return new LearntScores(this, share);
  }

  /**
   * Multiplies the weight of each step by how far she came in it, measured by what is usual with
   * her: so they add up to what they add up to in training, where nothing is known of progress.
   */
  private double weigh() {
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
    return known.isEmpty() ? 0 : known.getLast().activeAt().getEpochSecond();
  }

  /** Her known step that so many known ones followed. */
  private Step step(int age) {
    return known.get(known.size() - 1 - age);
  }

  /** Counts are brought to the size of learnt scores, compared where both speak. */
  private double scale() {
    double ofLearnt = 0;
    double ofCounted = 0;
    int[] numbers = model.numbers();
    for (int place = 0; place < model.warm(); place++) {
      float first = judged.first()[place];
      if (first > 0) {
        ofLearnt += (double) first * first;
      }
      double each = counted.of(numbers[place]);
      ofCounted += each * each;
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
    return size;
  }

  @Override
  public double of(int item) {
    return score(item, judged.both());
  }

  @Override
  public double firstStage(int item) {
    return score(item, judged.first());
  }

  private double score(int item, float[] learnt) {
    int place = model.place(item);
    if (place == LearntModel.UNKNOWN) {
      return counted.of(item) * scale;
    }
    double hers = learnt[place] * (1 + fit * counted.fit(item));
    if (isTaken(place)) {
      return hers > 0 ? hers : counted.of(item) * scale * AT_THE_END;
    }
    return Math.max(hers, counted.of(item) * scale);
  }

  /** What the counted score is multiplied by where it is the item's; 0 where it is not. */
  private double shareOfCounts(int item) {
    int place = model.place(item);
    if (place == LearntModel.UNKNOWN) {
      return scale;
    }
    double hers = judged.first()[place] * (1 + fit * counted.fit(item));
    if (isTaken(place)) {
      return hers > 0 ? 0 : scale * AT_THE_END;
    }
    return hers >= counted.of(item) * scale ? 0 : scale;
  }

  @Override
  public List<Contribution> contributions(int item) {
    double share = shareOfCounts(item);
    if (share > 0) {
      return counted.contributions(item).stream().map(each -> each.times(share)).toList();
    }
    List<Contribution> contributions = new ArrayList<>();
    int to = model.place(item);
    for (int age = 0; age < weights.length; age++) {
      Step step = step(age);
      int place = model.place(step.item());
      double people = weights[age] * model.throughPeople(place, to);
      double text = weights[age] * model.byItsText(place, to);
      if (people != 0 || text != 0) {
        contributions.add(counted.contribution(step, item, people, text));
      }
    }
    contributions.sort(Comparator.comparingDouble(Contribution::amount).reversed());
    return contributions;
  }

  @Override
  public List<Beside> beside(int item) {
    double share = shareOfCounts(item);
    if (share > 0) {
      return counted.beside(item).stream().map(each -> each.times(share)).toList();
    }
    List<Beside> all = new ArrayList<>();
    int to = model.place(item);
    for (int place : refused) {
      double amount = -refusal * model.throughPeople(place, to);
      if (amount != 0) {
        int number = model.numbers()[place];
        all.add(
            new Beside(Beside.Kind.NOT_RELEVANT, number, amount, counted.together(number, item)));
      }
    }
    double fitting = judged.first()[to] * fit * counted.fit(item);
    if (fitting != 0) {
      all.add(Beside.of(Beside.Kind.PROFILE, fitting));
    }
    return all;
  }

  /** Whether people took what is at a place, so that more than its title is known. */
  private boolean isTaken(int place) {
    return place != LearntModel.UNKNOWN && place < model.warm();
  }

  @Override
  public Scores without(int item) {
    LearntScores others = new LearntScores(model, counted.without(item)).withFit(fit);
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
