package org.teachercloud.recommendation.scoring;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.scoring.counting.Closeness;
import org.teachercloud.recommendation.scoring.counting.Closenesses;
import org.teachercloud.recommendation.scoring.counting.Counts;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;

/**
 * Decayed, order-aware co-enrolment. An item is worth to her the sum over her newest steps of
 *
 * <pre>w(step) · (after(step, item) + backward · before(step, item))
 *     / ((people(step) + shrinkage) · (people(item) + shrinkage) ^ popularityExponent)</pre>
 *
 * <p>where {@code after} and {@code before} are sums of {@link Closeness} over people and {@code w}
 * falls with every newer step and rises with progress and completion; plus a little for sharing a
 * subject with her steps; plus popularity, times how well the item fits her profile. A newcomer has
 * the shrunken popularity of {@link Newcomer} in place of all of it.
 */
@ApplicationScoped
public class CoEnrollment {

  public static final String NAME = "co-enrollment-1";

  public @Inject Counts counts;
  public @Inject Shelf shelf;
  public @Inject ModelWeights weights;
  public @Inject InstantSource clock;

  private PeopleCurves curves;
  private volatile Popularity lately;

  @PostConstruct
  public void prepare() {
    curves = new PeopleCurves(weights.shrinkage(), weights.popularityExponent());
  }

  /** Scores all items; see {@link Model#score}. */
  public Judgement score(Learner learner, Set<Integer> unwanted) {
    Prior prior = new Prior(learner.profile());
    Popularity popularity = popularity();
    Prior.Given given =
        learner.steps().isEmpty()
            ? prior.ofNewcomer(popularity, weights.prior())
            : prior.of(popularity);
    return score(learner, unwanted, given);
  }

  /** What holds for everybody is worked out when anything of it has changed. */
  private Popularity popularity() {
    Popularity known = lately;
    Popularity.Moment moment =
        new Popularity.Moment(
            shelf.stock(),
            counts.changes(),
            (int) clock.instant().minus(weights.newFor()).getEpochSecond());
    if (known == null || !known.moment().equals(moment)) {
      known = new Popularity(moment, counts.people(), weights.prior(), curves);
      lately = known;
    }
    return known;
  }

  /** The same where it is known already what does not depend on her steps. */
  Judgement score(Learner learner, Set<Integer> unwanted, Prior.Given given) {
    Judgement.Spoken spoken = spoken(learner);
    float[] totals = throughPeople(spoken, unwanted, given.stock().items().length);
    float[] shared = given.byKind(sharedSubjects(given.stock().items(), spoken));
    for (int item = 0; item < totals.length; item++) {
      totals[item] = given.total(totals[item], item, shared);
    }
    return new Judgement(this, new Judgement.Asked(learner, unwanted), spoken, totals, given);
  }

  /** How close some items are to what anybody takes, as it is now. */
  Closenesses closenesses(int[] items) {
    return new Closenesses(counts, items);
  }

  /** What some items are worth, in their order, where it is known what each step says for each. */
  float[] score(Learner learner, Set<Integer> unwanted, Prior.Given given, Closenesses some) {
    Judgement.Spoken spoken = spoken(learner);
    float[] totals = new float[some.items().length];
    for (int i = 0; i < spoken.weights().length; i++) {
      addPeople(totals, some, spoken.steps().get(i).item(), spoken.weights()[i]);
    }
    unwanted.forEach(item -> addPeople(totals, some, item, -weights.unwanted()));
    float[] shared = given.byKind(sharedSubjects(given.stock().items(), spoken));
    for (int i = 0; i < totals.length; i++) {
      int item = some.items()[i];
      totals[i] = item < given.stock().items().length ? given.total(totals[i], item, shared) : 0;
    }
    return totals;
  }

  /** Her newest steps, the newest first, and how loud each speaks. */
  private Judgement.Spoken spoken(Learner learner) {
    int count = Math.min(learner.steps().size(), weights.steps());
    List<Step> steps =
        learner.steps().subList(learner.steps().size() - count, learner.steps().size()).reversed();
    double[] loud = new double[count];
    double decay = 1;
    for (int i = 0; i < count; i++) {
      loud[i] = decay * worth(steps.get(i));
      decay *= weights.recency();
    }
    return new Judgement.Spoken(steps, loud);
  }

  /** By item, what her steps say through people, before it is held back for its popularity. */
  private float[] throughPeople(Judgement.Spoken spoken, Set<Integer> unwanted, int size) {
    float[] totals = new float[size];
    for (int i = 0; i < spoken.weights().length; i++) {
      addPeople(totals, spoken.steps().get(i).item(), spoken.weights()[i]);
    }
    unwanted.forEach(item -> addPeople(totals, item, -weights.unwanted()));
    return totals;
  }

  /** The worth, taken away, of what she finds not relevant. */
  double unwanted() {
    return weights.unwanted();
  }

  /** What a step adds to an item by another model, with the people behind it. */
  Contribution contribution(Step step, int item, double people, double about) {
    int wentOn = counts.after(step.item()).people(item);
    return new Contribution(step, people, about, wentOn, together(step.item(), item));
  }

  /** Distinct people who took both items, in any order. */
  int together(int one, int other) {
    return counts.after(one).people(other) + counts.before(one).people(other);
  }

  /**
   * What one step adds to an item: the same sums as in {@link #score}, for one item; null where it
   * adds nothing, as most steps do, so that nobody has to be counted for these.
   */
  Contribution contribution(Step step, double weight, int item, int people) {
    double fromPeople = weight * through(step.item(), item, people);
    Item scored = shelf.item(item);
    Item taken = shelf.item(step.item());
    boolean shared =
        scored != null
            && taken != null
            && speaks(scored.subject())
            && scored.subject() == taken.subject();
    double about = shared ? weights.sharedSubject() * weight : 0;
    return fromPeople + about > 0 ? contribution(step, item, fromPeople, about) : null;
  }

  /** What somebody's not finding one item relevant adds to another: less than 0. */
  double against(int refused, int item, int people) {
    return -weights.unwanted() * through(refused, item, people);
  }

  /** What one item, of weight one, says for another through what people took. */
  private double through(int from, int item, int people) {
    double closeness =
        counts.after(from).weight(item) + weights.backward() * counts.before(from).weight(item);
    return shareOf(from) * closeness / curves.heldBack(people);
  }

  private float[] sharedSubjects(Item[] items, Judgement.Spoken spoken) {
    float[] subjects = new float[Subject.values().length];
    for (int i = 0; i < spoken.weights().length; i++) {
      int number = spoken.steps().get(i).item();
      Item item = number < items.length ? items[number] : null;
      if (item != null && speaks(item.subject())) {
        subjects[item.subject().ordinal()] +=
            (float) (weights.sharedSubject() * spoken.weights()[i]);
      }
    }
    return subjects;
  }

  /** Nobody has said what an unclassified item is about, so it shares its subject with none. */
  static boolean speaks(Subject subject) {
    return subject != null && subject != Subject.UNCLASSIFIED;
  }

  /** How much a step counts by how far she came, beside its age. */
  double worth(Step step) {
    return switch (step.state()) {
      case WITHDRAWN -> weights.withdrawn();
      case ENROLLED -> weights.enrolled() + weights.studied() * step.progress();
      case COMPLETED -> weights.enrolled() + weights.studied() + weights.completed();
    };
  }

  private void addPeople(float[] totals, int from, double weight) {
    float share = (float) (weight * shareOf(from));
    counts.after(from).addTo(totals, share);
    counts.before(from).addTo(totals, (float) (share * weights.backward()));
  }

  private void addPeople(float[] totals, Closenesses some, int from, double weight) {
    float share = (float) (weight * shareOf(from));
    some.addTo(totals, from, share, (float) (share * weights.backward()));
  }

  /** One over the imagined and real people of a step's item; closeness comes in thousandths. */
  private double shareOf(int from) {
    int[] people = counts.people();
    int known = from < people.length ? people[from] : 0;
    return 1 / (1000 * (known + weights.shrinkage()));
  }
}
