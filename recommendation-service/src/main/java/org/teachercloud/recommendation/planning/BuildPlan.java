package org.teachercloud.recommendation.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.teachercloud.recommendation.awards.Awards;
import org.teachercloud.recommendation.choosing.ChooseSteps;
import org.teachercloud.recommendation.choosing.Option;
import org.teachercloud.recommendation.choosing.OrderSteps;
import org.teachercloud.recommendation.choosing.Task;
import org.teachercloud.recommendation.scoring.Model;
import org.teachercloud.recommendation.scoring.Scores;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;
import org.teachercloud.recommendation.standards.Standards;

/**
 * Works a path out: what her goal wants, what of it she has done, and the steps that close the most
 * of the rest in her time. Scores only decide among what covers equally much and put steps into an
 * order; prerequisites come from the catalogue alone.
 */
@ApplicationScoped
public class BuildPlan {

  /** What scores count beside an aspect of the goal. */
  private static final double SCORE_SHARE = 0.15;

  /** What one step by a small supplier is worth beside the whole goal; a second one half of it. */
  private static final double SUPPLIER_SHARE = 0.04;

  /** A bundle that brings less than this share of the goal is not worth her time. */
  private static final double WORTH_A_STEP = 0.02;

  private static final double SUPPLIER_COVERS = 0.5;

  /**
   * Share of one standard that all of her time is worth: below what a unit closes of it, so that
   * time decides only between ways to close the same.
   */
  private static final double TIME_IS_WORTH = 0.4;

  /**
   * What suits her best counts as if it took half of its time, a small supplier's three quarters.
   */
  private static final double SUITS_COUNTS = 0.5;

  private static final double SMALL_COUNTS = 0.25;
  private static final double BEGUN_FIRST = 100;
  private static final double PINNED_NEXT = 10;
  private static final double POSTPONED_LAST = -1;

  @Inject Shelf shelf;
  @Inject Model model;
  @Inject Standards standards;
  @Inject Awards awards;

  /**
   * The plan.
   *
   * @param budget minutes of study
   * @param before the plan so far; what was done on the way stays in it
   */
  public Plan build(Goal goal, int budget, Standing standing, Plan before) {
    Scores scores = scores(standing);
    double top = 0;
    for (int number = 0; scores != null && number < scores.size(); number++) {
      top = Math.max(top, scores.of(number));
    }
    double highest = top;
    IntToDoubleFunction score =
        number ->
            highest <= 0 || number >= scores.size() ? 0 : Math.max(0, scores.of(number)) / highest;
    Candidates candidates = new Candidates(shelf, standing);
    standing.choices().values().stream()
        .filter(choice -> choice.kind() == Choice.Kind.PINNED)
        .sorted(Comparator.comparing(Choice::at))
        .forEach(choice -> candidates.addNamed(shelf.itemOf(choice.resource())));
    Wanted wanted = Wanted.of(goal, standing.learner().profile(), standards);
    Named named = named(goal, standing);
    named.resources().forEach(id -> candidates.addNamed(shelf.itemOf(id)));
    candidates.addFor(wanted, score);
    double price = goal.kind() == Goal.Kind.STANDARDS ? TIME_IS_WORTH / Math.max(1, budget) : 0;
    OpenAspects open = new OpenAspects(wanted, shelf, standing);
    Draft draft =
        price > 0
            ? inLeastTime(candidates, wanted, open, score, price)
            : draft(candidates, wanted, named, open, score);
    Task task = task(draft, budget, standing, price);
    double least = price > 0 ? 0 : WORTH_A_STEP * Arrays.stream(draft.weights()).sum();
    int[] chosen = ChooseSteps.from(task, least);
    List<Integer> order =
        OrderSteps.of(task.options(), chosen, urgency(draft, chosen, standing, score));
    return new WritePlan(shelf, standing, scores, before)
        .write(draft, order, LeaveOut.of(draft, task, chosen));
  }

  /** Tells the names of the aspects of a goal that an item covers for somebody like her. */
  public Function<Item, Set<String>> covering(Goal goal, Standing standing) {
    if (goal.kind() == Goal.Kind.AWARD) {
      AwardParts parts = new AskAward(awards, shelf, standing).of(goal.award());
      return item ->
          parts != null && parts.counts(item.resource())
              ? Set.of(goal.award().toString())
              : Set.of();
    }
    Wanted wanted = Wanted.of(goal, standing.learner().profile(), standards);
    return item -> {
      Set<String> names = new TreeSet<>();
      wanted
          .coveredBy(item, Candidates.minutesOf(item))
          .keySet()
          .forEach(aspect -> names.add(wanted.names().get(aspect)));
      return names;
    };
  }

  /**
   * Nothing learned from others where she has opted out: her goal and the catalogue alone count.
   */
  private Scores scores(Standing standing) {
    return standing.learner().profile().optedOut()
        ? null
        : model.score(standing.learner(), standing.unwanted(shelf::itemOf));
  }

  /**
   * What her path rests on besides her history, in one line: what she has met of an award, and her
   * tries of the standards that she wants; empty where there is nothing such.
   */
  public String evidenceKey(Goal goal, Standing standing) {
    AwardParts parts = named(goal, standing).award();
    StringBuilder key = new StringBuilder(parts == null ? "" : parts.key());
    Wanted.of(goal, standing.learner().profile(), standards).names().stream()
        .filter(name -> goal.kind() == Goal.Kind.STANDARDS)
        .map(UUID::fromString)
        .filter(standing.mastery()::containsKey)
        .forEach(id -> key.append(' ').append(id).append(standing.mastery().get(id).key()));
    return key.toString();
  }

  /**
   * What she wants by its name.
   *
   * @param resources to get to; none where her goal is something that resources cover
   * @param award that they are for, null where for none
   */
  record Named(Set<UUID> resources, AwardParts award) {

    static final Named NOTHING = new Named(Set.of(), null);
  }

  private Named named(Goal goal, Standing standing) {
    if (goal.kind() == Goal.Kind.AWARD) {
      AwardParts parts = new AskAward(awards, shelf, standing).of(goal.award());
      return parts == null ? Named.NOTHING : new Named(parts.chosenItems(), parts);
    }
    return goal.resource() == null ? Named.NOTHING : new Named(Set.of(goal.resource()), null);
  }

  /** Everything that a plan is chosen from and written with. */
  record Draft(
      Candidates candidates,
      Wanted wanted,
      Named named,
      List<Option> options,
      double[] weights,
      OpenAspects open) {}

  private Draft draft(
      Candidates candidates,
      Wanted wanted,
      Named named,
      OpenAspects open,
      IntToDoubleFunction score) {
    int aspects = wanted.names().size();
    double[] weights = Arrays.copyOf(wanted.weights(), aspects + 1);
    double all = Arrays.stream(weights).sum();
    weights[aspects] = SUPPLIER_SHARE * all;
    double each = aspects == 0 ? 0 : SCORE_SHARE * all / aspects;
    Set<String> small = SmallSuppliers.of(shelf.stock());
    List<Option> options = new ArrayList<>();
    for (Item item : candidates.items()) {
      var covered = wanted.coveredBy(item, Candidates.minutesOf(item));
      boolean supplied = !covered.isEmpty() && small.contains(item.institution());
      int size = covered.size() + (supplied ? 1 : 0);
      int[] which =
          Arrays.copyOf(covered.keySet().stream().mapToInt(a -> a).sorted().toArray(), size);
      double[] shares = new double[size];
      for (int i = 0; i < covered.size(); i++) {
        shares[i] = covered.get(which[i]);
      }
      if (supplied) {
        which[size - 1] = aspects;
        shares[size - 1] = SUPPLIER_COVERS;
      }
      boolean onTheWay = !named.resources().isEmpty();
      double own = covered.isEmpty() ? 0 : each * score.applyAsDouble(item.number());
      options.add(
          new Option(
              candidates.minutesLeft(item),
              onTheWay ? candidates.minutesLeft(item) : own,
              which,
              shares,
              candidates.prerequisites(item)));
    }
    return new Draft(candidates, wanted, named, options, weights, open);
  }

  /** For standards: closed by what serves them, and scores only where that costs no more time. */
  private Draft inLeastTime(
      Candidates candidates,
      Wanted wanted,
      OpenAspects open,
      IntToDoubleFunction score,
      double price) {
    Set<String> small = SmallSuppliers.of(shelf.stock());
    List<Option> options = new ArrayList<>();
    for (Item item : candidates.items()) {
      var covered = wanted.coveredBy(item, Candidates.minutesOf(item));
      int[] which = covered.keySet().stream().mapToInt(a -> a).sorted().toArray();
      int minutes = candidates.minutesLeft(item);
      double suits =
          covered.isEmpty()
              ? 0
              : SUITS_COUNTS * score.applyAsDouble(item.number())
                  + (small.contains(item.institution()) ? SMALL_COUNTS : 0);
      options.add(
          new Option(
              minutes,
              suits * price * minutes,
              which,
              Arrays.stream(which).mapToDouble(covered::get).toArray(),
              candidates.prerequisites(item)));
    }
    return new Draft(candidates, wanted, Named.NOTHING, options, wanted.weights(), open);
  }

  private Task task(Draft draft, int budget, Standing standing, double price) {
    List<Integer> first =
        standing.choices().values().stream()
            .filter(choice -> choice.kind() == Choice.Kind.PINNED)
            .sorted(Comparator.comparing(Choice::at))
            .map(choice -> draft.candidates().placeOf(shelf.itemOf(choice.resource())))
            .filter(place -> place >= 0)
            .toList();
    return new Task(draft.options(), draft.weights(), draft.open().shares(), budget, first, price);
  }

  private static double[] urgency(
      Draft draft, int[] chosen, Standing standing, IntToDoubleFunction score) {
    Candidates candidates = draft.candidates();
    double[] urgency = new double[candidates.items().size()];
    for (int place = 0; place < urgency.length; place++) {
      Item item = candidates.items().get(place);
      urgency[place] = score.applyAsDouble(item.number());
      if (standing.isUnderWay(item)) {
        urgency[place] += BEGUN_FIRST;
      } else if (standing.chose(Choice.Kind.PINNED, item.resource())) {
        urgency[place] += PINNED_NEXT;
      }
    }
    for (int place : chosen) {
      if (waits(draft, standing, place)) {
        urgency[place] = POSTPONED_LAST;
      }
    }
    return urgency;
  }

  /** Whether she postponed it or anything that it requires; the chosen contain no circle. */
  private static boolean waits(Draft draft, Standing standing, int place) {
    UUID resource = draft.candidates().items().get(place).resource();
    return standing.chose(Choice.Kind.POSTPONED, resource)
        || Arrays.stream(draft.options().get(place).prerequisites())
            .anyMatch(required -> waits(draft, standing, required));
  }
}
