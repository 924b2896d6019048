package org.teachercloud.enrollment.moving;

import java.util.List;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.Standing;
import org.teachercloud.enrollment.enrolling.UnitState;
import org.teachercloud.enrollment.offering.Edition;

/**
 * What a move to another edition would come to.
 *
 * @param standing in the units of the edition that is moved to
 */
record MovePlan(Edition from, Edition to, Standing standing) {

  /**
   * Units are the same by their ids, whatever their place or title.
   *
   * @param log what she did in units that an edition before hers had
   */
  static MovePlan of(Enrollment one, Edition from, Edition to, List<Moves.Noted> log) {
    Standing standing = one.standing().in(from, to);
    for (Moves.Noted noted : log) {
      int unit = to.indexOf(noted.unit());
      if (unit >= 0 && from.indexOf(noted.unit()) < 0) {
        long at = Math.max(noted.millis(), one.enrolledAt().toEpochMilli());
        if (noted.completed()) {
          standing.complete(unit, at, noted.score());
        } else {
          standing.start(unit, at);
        }
      }
    }
    return new MovePlan(from, to, standing);
  }

  double progress() {
    return standing.share(to.units());
  }

  /** Whether nothing is left to do. */
  boolean completes() {
    return standing.allCompleted(to.units().size());
  }

  int kept() {
    int kept = 0;
    for (int unit = 0; unit < to.units().size(); unit++) {
      kept += standing.state(unit) == UnitState.COMPLETED ? 1 : 0;
    }
    return kept;
  }

  int added() {
    return missing(to, from);
  }

  int dropped() {
    return missing(from, to);
  }

  /** How many units of the one the other has not got. */
  private static int missing(Edition one, Edition other) {
    return (int) one.units().stream().filter(unit -> other.indexOf(unit.id()) < 0).count();
  }
}
