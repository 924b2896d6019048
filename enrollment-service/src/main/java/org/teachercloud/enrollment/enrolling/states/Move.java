package org.teachercloud.enrollment.enrolling.states;

import java.util.Set;

/**
 * A possible change.
 *
 * @param from null where the enrolment begins
 * @param by who may bring it about
 * @param reasons any one of which it must have
 */
public record Move(
    EnrollmentState from, EnrollmentState to, Set<Actor> by, Set<ChangeReason> reasons) {

  boolean is(EnrollmentState from, EnrollmentState to) {
    return this.from == from && this.to == to;
  }

  boolean takes(Actor actor, ChangeReason reason) {
    return by.contains(actor) && reasons.contains(reason);
  }
}
