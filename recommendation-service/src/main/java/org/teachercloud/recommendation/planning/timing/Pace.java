package org.teachercloud.recommendation.planning.timing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.teachercloud.recommendation.planning.Goal;

/**
 * The time that a learner gives to her path: so much a week, spread evenly over its days.
 *
 * @param today the first day of it
 * @param until the day by which she wants to be done, the last one; null where she named none
 */
public record Pace(LocalDate today, int weeklyMinutes, LocalDate until) {

  private static final int DAYS = 7;

  /** Weeks of a path without a last day. */
  private static final int WEEKS = 12;

  /** Minutes of a path that takes as long as it takes. */
  private static final int AS_LONG_AS_IT_TAKES = Integer.MAX_VALUE / 2;

  /**
   * Minutes of study in all; without a last day twelve weeks, and no limit on the way to a course
   * or an award.
   */
  public int budget(Goal.Kind goal) {
    if (until != null) {
      return from(today);
    }
    return goal == Goal.Kind.RESOURCE || goal == Goal.Kind.AWARD
        ? AS_LONG_AS_IT_TAKES
        : WEEKS * weeklyMinutes;
  }

  /** Minutes from the later of today and a day to the last day, both included. */
  int from(LocalDate day) {
    if (until == null) {
      return AS_LONG_AS_IT_TAKES;
    }
    LocalDate first = day.isBefore(today) ? today : day;
    return within(ChronoUnit.DAYS.between(first, until) + 1);
  }

  /** Minutes in a week, 0 for the one that begins today; fewer where the last day falls into it. */
  int inWeek(int week) {
    if (until == null) {
      return weeklyMinutes;
    }
    long days = Math.max(0, ChronoUnit.DAYS.between(today, until) + 1);
    long end = Math.min(days, DAYS * (week + 1L));
    return within(end) - within(Math.min(days, (long) DAYS * week));
  }

  /** The number of the week that a day falls into, 0 for what is past too. */
  int weekOf(LocalDate day) {
    return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(today, day) / DAYS));
  }

  /** The first day of a week. */
  public LocalDate firstOf(int week) {
    return today.plusDays((long) DAYS * week);
  }

  /** The last day of a week on which she means to study. */
  LocalDate lastOf(int week) {
    LocalDate last = firstOf(week + 1).minusDays(1);
    return until != null && until.isBefore(last) ? until : last;
  }

  /** Minutes within so many days; none where they are over. */
  private int within(long days) {
    return Math.toIntExact(Math.min(AS_LONG_AS_IT_TAKES, Math.max(0, days) * weeklyMinutes / DAYS));
  }
}
