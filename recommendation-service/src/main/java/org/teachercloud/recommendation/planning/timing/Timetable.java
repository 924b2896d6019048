package org.teachercloud.recommendation.planning.timing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.recommendation.planning.Plan;
import org.teachercloud.recommendation.planning.Plan.Part;
import org.teachercloud.recommendation.planning.Plan.PlannedStep;
import org.teachercloud.recommendation.planning.Standing;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;

/**
 * What is ahead of a learner, from which day on she wants to do it, and in which weeks it is done.
 *
 * @param steps in their order
 */
public record Timetable(Pace pace, List<Entry> steps) {

  /** Weeks that are looked into; more than the longest path at the slowest pace takes. */
  private static final int MOST_WEEKS = 10_000;

  /**
   * One step.
   *
   * @param minutes that are left of it
   * @param from the day before which it is not begun; today where nothing keeps it
   */
  public record Entry(UUID resource, int minutes, LocalDate from) {}

  /** The timetable of a plan as things stand now. */
  public static Timetable of(Plan plan, Standing standing, Shelf shelf, Pace pace) {
    Map<UUID, LocalDate> days = new HashMap<>();
    List<Entry> steps = new ArrayList<>();
    for (PlannedStep step : plan.part(Part.AHEAD)) {
      LocalDate from = standing.notBefore(step.resource(), pace.today());
      for (UUID required : step.prerequisites()) {
        from = later(from, days.getOrDefault(required, from));
      }
      days.put(step.resource(), from);
      Item item = shelf.itemOf(step.resource());
      boolean whole = item == null || step.isAgain();
      steps.add(
          new Entry(step.resource(), whole ? step.minutes() : standing.minutesLeft(item), from));
    }
    return new Timetable(pace, steps);
  }

  /**
   * Whether all of it can be done by her day: from each day on there is time for what does not
   * begin before it.
   */
  public boolean isInTime() {
    return firstTooLate() == null;
  }

  /** The latest day from which on there is too little time; null where there is none. */
  LocalDate firstTooLate() {
    List<Entry> latestFirst = new ArrayList<>(steps);
    latestFirst.sort(Comparator.comparing(Entry::from).reversed());
    long minutes = 0;
    for (int at = 0; at < latestFirst.size(); at++) {
      minutes += latestFirst.get(at).minutes();
      LocalDate from = latestFirst.get(at).from();
      boolean last = at == latestFirst.size() - 1 || !latestFirst.get(at + 1).from().equals(from);
      if (last && minutes > pace.from(from)) {
        return from;
      }
    }
    return null;
  }

  /** What is done of which step in each week, from this one on. */
  public List<List<Weeks.Portion>> weeks() {
    return Weeks.of(
        steps.stream().map(e -> new Weeks.Left(e.minutes(), pace.weekOf(e.from()))).toList(),
        pace::inWeek,
        pace.until() == null ? MOST_WEEKS : pace.weekOf(pace.until()) + 1);
  }

  /** The last day of the last of these weeks; null where nothing is ahead. */
  public LocalDate finishedBy() {
    List<List<Weeks.Portion>> weeks = weeks();
    return weeks.isEmpty() ? null : pace.lastOf(weeks.size() - 1);
  }

  public static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }
}
