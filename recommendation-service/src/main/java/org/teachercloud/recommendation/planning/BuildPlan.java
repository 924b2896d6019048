package org.teachercloud.recommendation.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.teachercloud.recommendation.awards.Awards;
import org.teachercloud.recommendation.choosing.ChooseSteps;
import org.teachercloud.recommendation.choosing.OrderSteps;
import org.teachercloud.recommendation.choosing.Task;
import org.teachercloud.recommendation.planning.timing.Pace;
import org.teachercloud.recommendation.planning.timing.PutOff;
import org.teachercloud.recommendation.planning.writing.Draft;
import org.teachercloud.recommendation.planning.writing.Draft.Named;
import org.teachercloud.recommendation.planning.writing.LeaveOut;
import org.teachercloud.recommendation.planning.writing.WriteDraft;
import org.teachercloud.recommendation.planning.writing.WritePlan;
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

  /** A bundle that brings less than this share of the goal is not worth her time. */
  static final double WORTH_A_STEP = 0.02;

  /**
   * Share of one standard that all of her time is worth: below what a unit closes of it, so that
   * time decides only between ways to close the same.
   */
  static final double TIME_IS_WORTH = 0.4;

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
   * @param pace the time that she gives to it
   * @param before the plan so far; what was done on the way stays in it
   */
  public Plan build(Goal goal, Pace pace, Standing standing, Plan before) {
    int budget = pace.budget(goal.kind());
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
    OpenAspects open = new OpenAspects(wanted, shelf, standing);
    List<Item> begun = begun(before, wanted, open, standing);
    begun.forEach(candidates::addBegun);
    candidates.addFor(wanted, score);
    double price = goal.kind() == Goal.Kind.STANDARDS ? TIME_IS_WORTH / Math.max(1, budget) : 0;
    open.toRepeat(candidates.withinReach()).forEach(candidates::addAgain);
    WriteDraft write =
        new WriteDraft(candidates, wanted, open, SmallSuppliers.of(shelf.stock()), score);
    PutOff putOff = new PutOff(standing, pace);
    Draft draft =
        putOff.withoutAloneTooLate(
            price > 0 ? write.inLeastTime(price) : write.toUseTheTime(named));
    Task task = task(draft, budget, standing, begun, price);
    double least = price > 0 ? 0 : WORTH_A_STEP * Arrays.stream(draft.weights()).sum();
    int[] chosen = ChooseSteps.from(task, least);
    for (Draft rest = without(draft, chosen, putOff); rest != draft; ) {
      draft = rest;
      task = task(draft, budget, standing, begun, price);
      chosen = ChooseSteps.from(task, least);
      rest = without(draft, chosen, putOff);
    }
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

  private Named named(Goal goal, Standing standing) {
    if (goal.kind() == Goal.Kind.AWARD) {
      AwardParts parts = new AskAward(awards, shelf, standing).of(goal.award());
      return parts == null ? Named.NOTHING : new Named(parts.chosenItems(), parts);
    }
    return goal.resource() == null ? Named.NOTHING : new Named(Set.of(goal.resource()), null);
  }

  /** Without what was chosen and cannot stay; the same draft where all of it can. */
  private static Draft without(Draft draft, int[] chosen, PutOff putOff) {
    Set<Integer> twice = draft.candidates().twice(draft.options(), chosen);
    return twice.isEmpty() ? putOff.withoutTooLate(draft, chosen) : draft.without(twice);
  }

  /** What she has begun of her path stays on it for as long as it closes something. */
  private List<Item> begun(Plan before, Wanted wanted, OpenAspects open, Standing standing) {
    double[] shares = open.shares();
    return before.part(Plan.Part.AHEAD).stream()
        .map(step -> shelf.itemOf(step.resource()))
        .filter(item -> item != null && standing.isUnderWay(item))
        .filter(
            item ->
                wanted.coveredBy(item, Candidates.minutesOf(item)).keySet().stream()
                    .anyMatch(aspect -> shares[aspect] > 0))
        .toList();
  }

  private Task task(Draft draft, int budget, Standing standing, List<Item> begun, double price) {
    Stream<Item> pinned =
        standing.choices().values().stream()
            .filter(choice -> choice.kind() == Choice.Kind.PINNED)
            .sorted(Comparator.comparing(Choice::at))
            .map(choice -> shelf.itemOf(choice.resource()));
    List<Integer> first =
        Stream.concat(pinned, begun.stream())
            .map(draft.candidates()::placeOf)
            .filter(place -> place >= 0)
            .distinct()
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
