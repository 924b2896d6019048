package org.teachercloud.recommendation.scoring.learnt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.ranking.Stages;
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
  private final KnownSteps known;
  private final Stages.Judged judged;
  private final double scale;
  private final double fit;
  private final float[] all;

  LearntScores(LearntModel model, Judgement counted) {
    this.model = model;
    this.counted = counted;
    fit = model.fit();
    known = new KnownSteps(model, counted.asked().learner(), counted);
    judged = model.judge(known.person());
    scale = scale();
    all = all();
  }

  /** The same but for what fitting her profile adds. */
  private LearntScores(LearntScores same, double fit) {
    model = same.model;
    counted = same.counted;
    known = same.known;
    judged = same.judged;
    scale = same.scale;
    this.fit = fit;
    all = all();
  }

  /** The same, had what fits her profile in everything another share more. */
  LearntScores withFit(double share) {
    return new LearntScores(this, share);
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
    return all.length;
  }

  @Override
  public double of(int item) {
    return item < all.length ? all[item] : 0;
  }

  /** Asked for of nearly everything in every answer, so worked out once. */
  private float[] all() {
    float[] scores = new float[Math.max(model.size(), counted.size())];
    float[] both = judged.both();
    for (int item = 0; item < scores.length; item++) {
      int place = model.place(item);
      double hers = place == LearntModel.UNKNOWN ? 0 : fitted(both[place], item);
      boolean decides = hers > 0 && model.isTaken(place);
      scores[item] = (float) (decides ? hers : besideCounts(place, hers, counted.of(item)));
    }
    return scores;
  }

  @Override
  public double firstStage(int item) {
    int place = model.place(item);
    double hers = place == LearntModel.UNKNOWN ? 0 : fitted(judged.first()[place], item);
    return hers > 0 && model.isTaken(place) ? hers : besideCounts(place, hers, counted.of(item));
  }

  private double fitted(float learnt, int item) {
    return learnt * (1 + fit * counted.fit(item));
  }

  /** The score where counts have a say, as what was learnt speaks not at all, or by a title. */
  private double besideCounts(int place, double hers, double counts) {
    if (place == LearntModel.UNKNOWN) {
      return counts * scale;
    }
    return model.isTaken(place) ? counts * scale * AT_THE_END : Math.max(hers, counts * scale);
  }

  /** What the counted score is multiplied by where it is the item's; 0 where it is not. */
  private double shareOfCounts(int item) {
    int place = model.place(item);
    if (place == LearntModel.UNKNOWN) {
      return scale;
    }
    double hers = fitted(judged.first()[place], item);
    if (model.isTaken(place)) {
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
    for (int age = 0; age < known.speaking(); age++) {
      Step step = known.step(age);
      int place = model.place(step.item());
      double people = known.weight(age) * model.throughPeople(place, to);
      double text = known.weight(age) * model.byItsText(place, to);
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
    for (int place : known.person().refused()) {
      double amount = -known.person().refusal() * model.throughPeople(place, to);
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

  @Override
  public float[] without(int taken, int[] items) {
    KnownSteps others = new KnownSteps(model, counted.asked().learner().without(taken), counted);
    float[] some = model.judge(others.person(), IntStream.of(items).map(model::place).toArray());
    for (int i = 0; i < items.length; i++) {
      if (!(some[i] > 0 && model.isTaken(model.place(items[i])))) {
        return wholeWithout(taken, items);
      }
      some[i] = (float) fitted(some[i], items[i]);
    }
    return some;
  }

  /** Where counts have a say, the sizes of both have to be compared anew. */
  private float[] wholeWithout(int taken, int[] items) {
    Judgement less = counted.without(taken);
    LearntScores others = new LearntScores(model, less).withFit(fit);
    Scores scores = others.speaks() ? others : less;
    float[] some = new float[items.length];
    for (int i = 0; i < items.length; i++) {
      some[i] = (float) scores.of(items[i]);
    }
    return some;
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
