package org.teachercloud.enrollment.completing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a learner has done in an enrolment and what was decided about it, as rules look at it. Every
 * note keeps the best or adds up, so the order in which they come does not matter; a repetition is
 * kept away before, by the log.
 */
public final class Work {

  private final Map<UUID, OfUnit> units = new HashMap<>();
  private final Set<UUID> courses = new HashSet<>();
  private final Map<UUID, DecisionKind> settled = new HashMap<>();

  /** What was done in one unit; the null unit is the whole. */
  private static final class OfUnit {
    private boolean viewed;
    private boolean completed;
    private boolean submitted;
    private boolean attended;
    private boolean signedOff;
    private long minutes;
    private float score = -1;
  }

  /** She has opened it, and studied so many minutes since her last word about it. */
  public void studied(UUID unit, long minutes) {
    OfUnit one = of(unit);
    one.viewed = true;
    one.minutes += minutes;
  }

  /** She has completed it. */
  public void completed(UUID unit) {
    OfUnit one = of(unit);
    one.viewed = true;
    one.completed = true;
  }

  /** A result in percent of the full mark; the best counts. */
  public void scored(UUID unit, float percent) {
    OfUnit one = of(unit);
    one.score = Math.max(one.score, percent);
  }

  /** She has handed something in. */
  public void submitted(UUID unit) {
    OfUnit one = of(unit);
    one.viewed = true;
    one.submitted = true;
  }

  /** She has completed another course. */
  public void learned(UUID course) {
    courses.add(course);
  }

  /** The institution has decided about a unit, a course that is asked for, or (null) the whole. */
  public void decided(DecisionKind kind, UUID item) {
    switch (kind) {
      case ATTENDED -> of(item).attended = true;
      case SIGNED_OFF -> of(item).signedOff = true;
      case RECOGNISED, OVERRIDDEN -> settled.merge(item, kind, Work::first);
    }
  }

  private static DecisionKind first(DecisionKind one, DecisionKind other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  boolean isViewed(UUID unit) {
    return seen(unit).viewed;
  }

  boolean isCompleted(UUID unit) {
    return seen(unit).completed;
  }

  boolean isSubmitted(UUID unit) {
    return seen(unit).submitted;
  }

  boolean isAttended(UUID unit) {
    return seen(unit).attended;
  }

  boolean isSignedOff(UUID unit) {
    return seen(unit).signedOff;
  }

  long minutes(UUID unit) {
    return seen(unit).minutes;
  }

  /** The best result, 0 where there is none. */
  float score(UUID unit) {
    return Math.max(0, seen(unit).score);
  }

  boolean isLearned(UUID course) {
    return courses.contains(course);
  }

  /**
   * By which decision an item need not be done, null where it must; the whole covers every item.
   */
  DecisionKind settledBy(UUID item) {
    DecisionKind whole = settled.get(null);
    return whole == null && item != null ? settled.get(item) : whole;
  }

  private OfUnit of(UUID unit) {
    return units.computeIfAbsent(unit, any -> new OfUnit());
  }

  private OfUnit seen(UUID unit) {
    OfUnit one = units.get(unit);
    return one == null ? new OfUnit() : one;
  }
}
