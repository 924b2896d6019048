package org.teachercloud.enrollment.enrolling.states;

/** Where an enrolment stands. */
public enum EnrollmentState {
  /** Waits for a decision of the institution. */
  REQUESTED,
  /** May have a place and waits until one is free. */
  WAITLISTED,
  /** Has a place and learns. */
  ACTIVE,
  /** Has a place and has paused. */
  DEFERRED,
  COMPLETED,
  WITHDRAWN;

  /** Whether a place is taken by it: of these a person has one at most in a course. */
  public boolean accepted() {
    return this == ACTIVE || this == DEFERRED || this == COMPLETED;
  }

  /** Whether it is a wish that is not fulfilled yet. */
  public boolean pending() {
    return this == REQUESTED || this == WAITLISTED;
  }
}
