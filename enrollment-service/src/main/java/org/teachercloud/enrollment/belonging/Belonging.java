package org.teachercloud.enrollment.belonging;

/** Where a learner stands with an institution, whatever becomes of her enrolment meanwhile. */
public enum Belonging {
  /** She has told the institution of her enrolment and is not confirmed yet. */
  JOINING,
  ACTIVE,
  /** Still there, and known to go. */
  LEAVING,
  LEFT;

  /** Whether she is there: of these an enrolment has one at most. */
  public boolean present() {
    return this == ACTIVE || this == LEAVING;
  }
}
