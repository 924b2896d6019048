package org.teachercloud.recommendation.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.mastering.Judgement;
import org.teachercloud.recommendation.mastering.Mastery;
import org.teachercloud.recommendation.planning.Plan.Cause;
import org.teachercloud.recommendation.planning.Plan.Covered;
import org.teachercloud.recommendation.planning.Plan.Part;
import org.teachercloud.recommendation.planning.Plan.PlannedStep;
import org.teachercloud.recommendation.planning.timing.Timetable;
import org.teachercloud.recommendation.planning.timing.Weeks;
import org.teachercloud.recommendation.shelf.Item;

/** What is wrong with a plan, worked out from what was asked for and not by the code under test. */
record Broken(MadeWorld world, MadeTeacher one, Plan plan) {

  /** The first rule that it breaks; empty where it breaks none. */
  String rule() {
    Set<UUID> seen = new HashSet<>();
    List<PlannedStep> ahead = plan.part(Part.AHEAD);
    for (PlannedStep step : ahead) {
      Item item = item(step);
      if (!seen.add(step.resource())) {
        return "twice: " + item;
      }
      if (isBehindHer(item)) {
        if (!mayRepeat(item)) {
          return "she has it already: " + item;
        }
        continue;
      }
      for (int number : item.prerequisites()) {
        Item required = world.shelf.item(number);
        boolean met =
            required != null && (isBehindHer(required) || seen.contains(required.resource()));
        if (!met) {
          return item + " comes before its prerequisite " + required;
        }
      }
      String refused = refused(step, item);
      if (!refused.isEmpty()) {
        return refused + item;
      }
    }
    return inTime(ahead) + titles(ahead) + covered() + people();
  }

  /** To practise what is weak where nothing that is ahead serves it besides. */
  private boolean mayRepeat(Item item) {
    return one.goal().kind() == Goal.Kind.STANDARDS
        && world.buildPlan.covering(one.goal(), one.standing()).apply(item).stream()
            .map(UUID::fromString)
            .filter(standard -> isWeak(one.standing().mastery().get(standard)))
            .anyMatch(
                standard ->
                    plan.part(Part.AHEAD).stream()
                        .filter(step -> !step.isAgain())
                        .noneMatch(step -> step.covers().contains(standard.toString())));
  }

  private static boolean isWeak(Mastery mastery) {
    return mastery != null && mastery.judgement() == Judgement.WEAK;
  }

  private String refused(PlannedStep step, Item item) {
    Step taken = one.standing().learner().stepWith(item.number());
    boolean underWay = taken != null && taken.state() == Step.State.ENROLLED;
    if (!underWay && !item.isVisibleTo(one.standing().institutions())) {
      return "not hers to open: ";
    }
    Choice choice = one.standing().choices().get(item.resource());
    if (choice != null
        && (choice.kind() == Choice.Kind.SKIPPED || choice.kind() == Choice.Kind.SWAPPED)) {
      return "set aside: ";
    }
    boolean byName = step.has(Cause.Code.GOAL) || step.has(Cause.Code.PART) || isPinned(item);
    Set<String> hers = one.standing().learner().profile().languages();
    if (!byName && !underWay && !item.isReadableIn(hers)) {
      return "not in her languages: ";
    }
    return step.causes().isEmpty() ? "without a cause: " : "";
  }

  /** Minutes of days up to her date, or of twelve weeks, or none where it may take its time. */
  private String inTime(List<PlannedStep> ahead) {
    int minutes = ahead.stream().mapToInt(this::minutesLeft).sum();
    LocalDate until = one.pace().until();
    boolean open = one.goal().kind() == Goal.Kind.RESOURCE || one.goal().kind() == Goal.Kind.AWARD;
    int weekly = one.pace().weeklyMinutes();
    long days = until == null ? 84 : ChronoUnit.DAYS.between(MadeTeacher.TODAY, until) + 1;
    if ((until != null || !open) && minutes > Math.max(0, days) * weekly / 7) {
      return minutes + " minutes in " + days + " days";
    }
    Timetable timetable = Timetable.of(plan, one.standing(), world.shelf, one.pace());
    List<List<Weeks.Portion>> weeks = timetable.weeks();
    int planned = 0;
    for (int week = 0; week < weeks.size(); week++) {
      int inWeek = weeks.get(week).stream().mapToInt(Weeks.Portion::minutes).sum();
      planned += inWeek;
      if (inWeek > weekly) {
        return inWeek + " minutes in week " + week;
      }
      for (Weeks.Portion portion : weeks.get(week)) {
        Choice choice = one.standing().choices().get(ahead.get(portion.step()).resource());
        LocalDate last = MadeTeacher.TODAY.plusDays(7L * week + 6);
        if (choice != null && choice.until() != null && last.isBefore(choice.until())) {
          return "before the day to which she put it off: " + choice;
        }
      }
    }
    if (planned != minutes) {
      return planned + " of " + minutes + " minutes have a week";
    }
    boolean late = until != null && !ahead.isEmpty() && timetable.finishedBy().isAfter(until);
    return late ? "finished after the date" : "";
  }

  /** Of equal titles one is enough, but for what is required anyway and what she named herself. */
  private String titles(List<PlannedStep> ahead) {
    for (PlannedStep step : ahead) {
      boolean required =
          ahead.stream().anyMatch(user -> user.prerequisites().contains(step.resource()));
      boolean named = step.has(Cause.Code.GOAL) || step.has(Cause.Code.PART);
      long same = ahead.stream().filter(s -> titleOf(item(s)).equals(titleOf(item(step)))).count();
      if (same > 1 && !required && !named && !isPinned(item(step))) {
        return "equal titles: " + item(step);
      }
    }
    return "";
  }

  private String covered() {
    for (Covered each : plan.coverage()) {
      if (each.now() < 0 || each.then() < each.now() || each.then() > 1) {
        return "covered: " + each;
      }
    }
    return "";
  }

  /** What others took is a hint for the order only, and never speaks of fewer than ten. */
  private String people() {
    for (PlannedStep step : plan.steps()) {
      if (step.has(Cause.Code.OFTEN_NEXT)) {
        return "others as a cause: " + step;
      }
      if (step.hints().stream()
          .anyMatch(hint -> hint.code() == Cause.Code.OFTEN_NEXT && hint.people() < 10)) {
        return "few people: " + step;
      }
    }
    return "";
  }

  private int minutesLeft(PlannedStep step) {
    Item item = item(step);
    if (isBehindHer(item)) {
      return step.minutes();
    }
    Step taken = one.standing().learner().stepWith(item.number());
    double left = taken == null ? 1 : 1 - taken.progress();
    int minutes = item.minutes() == 0 ? 240 : item.minutes();
    return Math.max(1, (int) Math.round(minutes * left));
  }

  private boolean isBehindHer(Item item) {
    Step taken = one.standing().learner().stepWith(item.number());
    Choice choice = one.standing().choices().get(item.resource());
    return taken != null && taken.isCompleted()
        || choice != null && choice.kind() == Choice.Kind.RECOGNISED;
  }

  private boolean isPinned(Item item) {
    Choice choice = one.standing().choices().get(item.resource());
    return choice != null && choice.kind() == Choice.Kind.PINNED;
  }

  private Item item(PlannedStep step) {
    return world.shelf.itemOf(step.resource());
  }

  private static String titleOf(Item item) {
    return item.kind() + " " + item.titleIn("zh");
  }
}
