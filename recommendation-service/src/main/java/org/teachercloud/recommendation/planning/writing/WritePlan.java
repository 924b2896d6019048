package org.teachercloud.recommendation.planning.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.teachercloud.recommendation.choosing.Option;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.planning.AwardParts;
import org.teachercloud.recommendation.planning.Candidates;
import org.teachercloud.recommendation.planning.Choice;
import org.teachercloud.recommendation.planning.Plan;
import org.teachercloud.recommendation.planning.Plan.Cause;
import org.teachercloud.recommendation.planning.Plan.Covered;
import org.teachercloud.recommendation.planning.Plan.Part;
import org.teachercloud.recommendation.planning.Plan.PlannedStep;
import org.teachercloud.recommendation.planning.Standing;
import org.teachercloud.recommendation.scoring.Contribution;
import org.teachercloud.recommendation.scoring.Scores;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;

/**
 * Writes down what was chosen, with what is behind her, why each step is there, and what is not.
 */
public final class WritePlan {

  /** People below which a hint keeps silent, as in every reason. */
  private static final int FEWEST_PEOPLE = 10;

  /** A step is said to close an aspect from this share of it on. */
  private static final double WORTH_SAYING = 0.03;

  /** What she completed long ago and is not required here is shown so many times at most. */
  private static final int RECOGNISED_SHOWN = 5;

  private final Shelf shelf;
  private final Standing standing;

  /** Null where nothing learned from others may be used. */
  private final Scores scores;

  private final Plan before;

  public WritePlan(Shelf shelf, Standing standing, Scores scores, Plan before) {
    this.shelf = shelf;
    this.standing = standing;
    this.scores = scores;
    this.before = before;
  }

  public Plan write(Draft draft, List<Integer> order, List<Integer> leftOut) {
    List<PlannedStep> ahead = new ArrayList<>();
    double[] now = draft.open().shares();
    double[] open = now.clone();
    List<UUID> resources = resources(draft, order);
    for (int place : order) {
      ahead.add(ahead(draft, place, order, open));
    }
    List<PlannedStep> steps = new ArrayList<>(behind(draft, ahead));
    steps.addAll(ahead);
    steps.addAll(skipped(draft));
    leftOut.forEach(place -> steps.add(leftOut(draft, place)));
    AwardParts award = draft.named().award();
    List<Covered> coverage = award == null ? new ArrayList<>() : award.coverage(resources);
    for (int aspect = 0; aspect < draft.wanted().names().size(); aspect++) {
      coverage.add(
          new Covered(
              draft.wanted().names().get(aspect),
              rounded(1 - now[aspect]),
              rounded(1 - open[aspect])));
    }
    return new Plan(
        steps,
        coverage,
        new WriteBeyond(standing, draft, order).write(),
        draft.open().judged(),
        standing.profileKey());
  }

  private static List<UUID> resources(Draft draft, List<Integer> order) {
    return order.stream().map(place -> draft.candidates().items().get(place).resource()).toList();
  }

  private PlannedStep ahead(Draft draft, int place, List<Integer> order, double[] open) {
    Item item = draft.candidates().items().get(place);
    Option option = draft.options().get(place);
    List<Cause> causes = new ArrayList<>();
    AwardParts award = draft.named().award();
    if (award != null) {
      causes.addAll(award.causes(item.resource(), resources(draft, order)));
    } else if (draft.named().resources().contains(item.resource())) {
      causes.add(Cause.of(Cause.Code.GOAL));
    }
    if (standing.chose(Choice.Kind.PINNED, item.resource())) {
      boolean proposed = standing.choseAsProposed(Choice.Kind.PINNED, item.resource());
      causes.add(Cause.of(proposed ? Cause.Code.PROPOSED : Cause.Code.PINNED));
    }
    causes.addAll(opening(draft, place, order));
    boolean repeats = draft.candidates().isAgain(item);
    for (Cause cause : closing(draft, option, open, causes.isEmpty())) {
      boolean practises = repeats && cause.code() == Cause.Code.PRACTISES;
      causes.add(practises ? Cause.of(Cause.Code.PRACTISES_AGAIN, cause.aspect()) : cause);
    }
    if (causes.isEmpty()) {
      List<Integer> all = IntStream.range(0, draft.options().size()).boxed().toList();
      causes.addAll(opening(draft, place, all));
    }
    return step(item, Part.AHEAD, draft, causes, hints(item));
  }

  /** What requires it, of these places. */
  private static List<Cause> opening(Draft draft, int place, List<Integer> users) {
    return users.stream()
        .map(user -> draft.candidates().items().get(user))
        .filter(item -> contains(draft.candidates().prerequisites(item), place))
        .map(item -> Cause.of(Cause.Code.OPENS, item.resource()))
        .toList();
  }

  private static boolean contains(int[] places, int place) {
    return Arrays.stream(places).anyMatch(each -> each == place);
  }

  /** What it closes of what the steps before it leave open; the most of it in any case. */
  private static List<Cause> closing(Draft draft, Option option, double[] open, boolean needed) {
    List<Cause> causes = new ArrayList<>();
    int most = -1;
    double mostClosed = 0;
    for (int i = 0; i < option.aspects().length; i++) {
      int aspect = option.aspects()[i];
      double closed = open[aspect] * option.covers()[i];
      open[aspect] -= closed;
      if (aspect < draft.wanted().names().size()) {
        if (closed >= WORTH_SAYING) {
          boolean again = draft.open().isReopened(aspect);
          Cause.Code code = again ? Cause.Code.PRACTISES : Cause.Code.CLOSES;
          causes.add(Cause.of(code, draft.wanted().names().get(aspect)));
        }
        if (closed > mostClosed) {
          most = aspect;
          mostClosed = closed;
        }
      }
    }
    if (needed && causes.isEmpty() && most >= 0) {
      causes.add(Cause.of(Cause.Code.CLOSES, draft.wanted().names().get(most)));
    }
    return causes;
  }

  private List<Cause> hints(Item item) {
    List<Cause> hints = new ArrayList<>();
    if (standing.isUnderWay(item)) {
      hints.add(Cause.of(Cause.Code.BEGUN));
    }
    if (standing.choseAsProposed(Choice.Kind.POSTPONED, item.resource())) {
      hints.add(Cause.of(Cause.Code.PROPOSED_LATER));
    }
    if (scores != null && item.number() < scores.size()) {
      for (Contribution each : scores.contributions(item.number())) {
        Item from = shelf.item(each.step().item());
        boolean speaks = each.amount() > 0 && each.wentOn() >= FEWEST_PEOPLE;
        if (speaks && from != null && !from.title().isEmpty()) {
          hints.add(new Cause(Cause.Code.OFTEN_NEXT, from.resource(), null, each.wentOn(), null));
          break;
        }
      }
    }
    return hints;
  }

  /** What she has done that is required here, was a step here, or covers what the goal wants. */
  private List<PlannedStep> behind(Draft draft, List<PlannedStep> ahead) {
    Map<UUID, Item> behind = new LinkedHashMap<>();
    ahead.forEach(step -> step.prerequisites().forEach(id -> addIfBehind(behind, id)));
    before.steps().forEach(step -> addIfBehind(behind, step.resource()));
    AwardParts award = draft.named().award();
    (award == null ? draft.named().resources() : award.allItems())
        .forEach(id -> addIfBehind(behind, id));
    List<Step> latest = new ArrayList<>(standing.learner().steps());
    latest.sort(Comparator.comparing(Step::activeAt).reversed());
    int shown = 0;
    for (Step step : latest) {
      Item item = shelf.item(step.item());
      if (shown < RECOGNISED_SHOWN
          && item != null
          && step.isCompleted()
          && !draft.wanted().coveredBy(item, Candidates.minutesOf(item)).isEmpty()) {
        shown++;
        behind.put(item.resource(), item);
      }
    }
    List<PlannedStep> steps = new ArrayList<>();
    ahead.forEach(step -> behind.remove(step.resource()));
    behind.values().stream()
        .sorted(
            Comparator.comparing(standing::wasDoneOnTheWay)
                .thenComparing(standing::behindSince)
                .thenComparing(Item::number))
        .forEach(
            item -> {
              boolean done = standing.wasDoneOnTheWay(item);
              steps.add(
                  step(item, done ? Part.DONE : Part.RECOGNISED, draft, List.of(), List.of()));
            });
    return steps;
  }

  private void addIfBehind(Map<UUID, Item> behind, UUID resource) {
    Item item = shelf.itemOf(resource);
    if (item != null && standing.isBehindHer(item)) {
      behind.put(resource, item);
    }
  }

  private List<PlannedStep> skipped(Draft draft) {
    List<PlannedStep> skipped = new ArrayList<>();
    standing.choices().values().stream()
        .filter(c -> c.kind() == Choice.Kind.SKIPPED || c.kind() == Choice.Kind.SWAPPED)
        .sorted(Comparator.comparing(Choice::at).thenComparing(Choice::resource))
        .forEach(
            choice -> {
              Item item = shelf.itemOf(choice.resource());
              if (item != null && !standing.isBehindHer(item)) {
                skipped.add(step(item, Part.SKIPPED, draft, List.of(), List.of()));
              }
            });
    return skipped;
  }

  private PlannedStep leftOut(Draft draft, int place) {
    List<Cause> causes =
        Arrays.stream(draft.options().get(place).aspects())
            .filter(draft.open()::isMastered)
            .mapToObj(aspect -> Cause.of(Cause.Code.MASTERED, draft.wanted().names().get(aspect)))
            .toList();
    Item item = draft.candidates().items().get(place);
    return step(item, Part.LEFT_OUT, draft, causes, List.of());
  }

  private PlannedStep step(
      Item item, Part part, Draft draft, List<Cause> causes, List<Cause> hints) {
    boolean repeats = draft.candidates().isAgain(item);
    int minutes = Candidates.minutesOf(item);
    return new PlannedStep(
        item.resource(),
        part,
        repeats ? draft.candidates().minutesLeft(item) : minutes,
        Arrays.stream(repeats ? new int[0] : item.prerequisites())
            .mapToObj(shelf::item)
            .filter(required -> required != null)
            .map(Item::resource)
            .toList(),
        covers(draft, item, minutes),
        causes,
        hints);
  }

  private static List<String> covers(Draft draft, Item item, int minutes) {
    AwardParts award = draft.named().award();
    if (award != null) {
      return award.counts(item.resource()) ? List.of(award.award().id().toString()) : List.of();
    }
    return draft.wanted().coveredBy(item, minutes).keySet().stream()
        .sorted()
        .map(draft.wanted().names()::get)
        .toList();
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }
}
