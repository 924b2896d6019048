package org.teachercloud.enrollment.completing;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.teachercloud.enrollment.offering.Edition;

/** What is asked of one enrolment, and what was done of it so far. */
public final class Asked {

  private final Rule rule;
  private final Work work;
  private final List<UUID> units;

  Asked(Rule rule, Work work, Edition edition) {
    this.rule = Rules.within(rule, edition);
    this.work = work;
    this.units = edition.units().stream().map(Edition.Unit::id).toList();
  }

  /** Where more that was done is noted. */
  public Work work() {
    return work;
  }

  /** Whether it is met by now, and what is still open. */
  public Verdict verdict() {
    return Verdict.of(rule, work, units);
  }

  /** The lowest percent that it asks for in a unit, empty where it asks for none. */
  public OptionalInt mark(UUID unit) {
    return Rules.all(rule)
        .filter(one -> one instanceof Rule.Score && unit.equals(Rules.item(one)))
        .mapToInt(one -> ((Rule.Score) one).percent())
        .min();
  }

  /** Whether something can be decided about it: a unit, a course that is asked for, the whole. */
  public boolean isAbout(UUID item) {
    return item == null
        || units.contains(item)
        || Rules.all(rule).anyMatch(one -> item.equals(Rules.item(one)));
  }
}
