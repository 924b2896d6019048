package org.teachercloud.enrollment.enrolling;

import java.util.Arrays;
import java.util.List;
import org.teachercloud.enrollment.offering.Edition;

/**
 * Where a learner stands in the units of an edition, by place of the unit. Every operation keeps
 * the earliest time or the best score, so the order and the number of repetitions do not matter:
 * {@code min} and {@code max} are commutative, associative and idempotent.
 */
public final class Standing {

  private Long[] started;
  private Long[] completed;
  private Float[] score;

  /** Takes over arrays as stored; shorter ones mean untouched units. */
  Standing(Long[] started, Long[] completed, Float[] score) {
    this.started = started;
    this.completed = completed;
    this.score = score;
  }

  /** Nothing done yet. */
  public static Standing untouched() {
    return new Standing(new Long[0], new Long[0], new Float[0]);
  }

  /** A copy that can be moved on by itself. */
  public Standing copy() {
    return new Standing(started.clone(), completed.clone(), score.clone());
  }

  /** The same in another edition: what was done in units that both have, known by their ids. */
  public Standing in(Edition from, Edition to) {
    Standing there = untouched();
    for (int place = 0; place < to.units().size(); place++) {
      int here = from.indexOf(to.units().get(place).id());
      if (here >= 0 && at(started, here) != null) {
        there.start(place, at(started, here));
      }
      if (here >= 0 && at(completed, here) != null) {
        there.complete(place, at(completed, here), at(score, here));
      }
    }
    return there;
  }

  /** The state of the unit at a place. */
  public UnitState state(int unit) {
    if (at(completed, unit) != null) {
      return UnitState.COMPLETED;
    }
    return at(started, unit) == null ? UnitState.OPEN : UnitState.STARTED;
  }

  /** Notes that the unit was worked on at a time in milliseconds since 1970. */
  public void start(int unit, long millis) {
    started = wide(started, unit);
    started[unit] = earlier(started[unit], millis);
  }

  /**
   * Notes that the unit was completed at a time in milliseconds since 1970.
   *
   * @param points percent of the full mark, null where there was nothing to mark
   */
  public void complete(int unit, long millis, Float points) {
    start(unit, millis);
    completed = wide(completed, unit);
    completed[unit] = earlier(completed[unit], millis);
    if (points != null) {
      score = wide(score, unit);
      score[unit] = score[unit] == null ? points : Float.valueOf(Math.max(score[unit], points));
    }
  }

  /** Whether every unit is completed; never where there are no units. */
  public boolean allCompleted(int units) {
    return units > 0 && nextOf(units) < 0;
  }

  /** The first unit that is not completed, -1 where none is left. */
  public int nextOf(int units) {
    for (int unit = 0; unit < units; unit++) {
      if (at(completed, unit) == null) {
        return unit;
      }
    }
    return -1;
  }

  /**
   * The completed share by minutes of study, rounded to 1/10,000: 1 only when all is completed, 0
   * where there are no units. A unit of unknown length weighs as much as the mean of the known
   * ones, so units weigh the same where none is known.
   */
  public double share(List<Edition.Unit> units) {
    if (allCompleted(units.size())) {
      return 1;
    }
    int known = 0;
    double sum = 0;
    for (Edition.Unit unit : units) {
      if (unit.minutes() > 0) {
        known++;
        sum += unit.minutes();
      }
    }
    double mean = known == 0 ? 1 : sum / known;
    double done = 0;
    for (int unit = 0; unit < units.size(); unit++) {
      if (at(completed, unit) != null) {
        done += units.get(unit).minutes() > 0 ? units.get(unit).minutes() : mean;
      }
    }
    double share = done == 0 ? 0 : done / (mean * units.size());
    return Math.min(0.9999, Math.round(share * 10_000) / 10_000.0);
  }

  Long[] started() {
    return started;
  }

  Long[] completed() {
    return completed;
  }

  Float[] score() {
    return score;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Standing that
        && Arrays.equals(started, that.started)
        && Arrays.equals(completed, that.completed)
        && Arrays.equals(score, that.score);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(started) * 31 + Arrays.hashCode(completed);
  }

  @Override
  public String toString() {
    return Arrays.toString(started) + Arrays.toString(completed) + Arrays.toString(score);
  }

  private static Long earlier(Long known, long millis) {
    return known == null ? millis : Math.min(known, millis);
  }

  private static <T> T at(T[] values, int unit) {
    return unit < values.length ? values[unit] : null;
  }

  private static <T> T[] wide(T[] values, int unit) {
    return unit < values.length ? values : Arrays.copyOf(values, unit + 1);
  }
}
