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
    scale = scale(model, judged.squares(), counted);
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

  /**
   * What brings counts to the size of learnt scores, compared where both speak; 0 where one of them
   * says nothing.
   *
   * @param squares of what was learnt, see {@link Stages.Judged}
   */
  private static double scale(LearntModel model, double squares, Judgement counted) {
    double ofCounted = 0;
    int[] numbers = model.numbers();
    for (int place = 0; place < model.warm(); place++) {
      double each = counted.of(numbers[place]);
      ofCounted += each * each;
    }
    return ofCounted == 0 ? 0 : Math.sqrt(squares / ofCounted);
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
      scores[item] = (float) score(item, both);
    }
    return scores;
  }

  @Override
  public double firstStage(int item) {
    return score(item, judged.first());
  }

  private double score(int item, float[] learnt) {
    int place = model.place(item);
    double hers = place == LearntModel.UNKNOWN ? 0 : fitted(learnt[place], item);
    return decides(place, hers) ? hers : besideCounts(place, hers, counted.of(item) * scale);
  }

  private double fitted(float learnt, int item) {
    return learnt * (1 + fit * counted.fit(item));
  }

  /** Whether what was learnt is all of a score. */
  private boolean decides(int place, double hers) {
    return hers > 0 && model.isTaken(place);
  }

  /** The score where counts have a say, as what was learnt speaks not at all, or by a title. */
  private double besideCounts(int place, double hers, double counts) {
    if (place == LearntModel.UNKNOWN) {
      return counts;
    }
    return model.isTaken(place) ? counts * AT_THE_END : Math.max(hers, counts);
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
  public Among among(int[] items) {
    int[] places = IntStream.of(items).map(model::place).toArray();
    return taken -> without(taken, items, places);
  }

  private float[] without(int taken, int[] items, int[] places) {
    KnownSteps others = new KnownSteps(model, counted.asked().learner().without(taken), counted);
    Stages.Some learnt = model.judge(others.person(), places);
    float[] some = new float[items.length];
    Judgement counts = null;
    double size = 0;
    for (int i = 0; i < items.length; i++) {
      double hers = fitted(learnt.both()[i], items[i]);
      if (!decides(places[i], hers)) {
        if (counts == null) {
          counts = counted.without(taken);
          size = scale(model, learnt.squares(), counts);
          if (size == 0) {
            return counts.of(items);
          }
        }
        hers = besideCounts(places[i], hers, counts.of(items[i]) * size);
      }
      some[i] = (float) hers;
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
