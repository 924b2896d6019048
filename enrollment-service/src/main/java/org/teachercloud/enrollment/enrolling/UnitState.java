package org.teachercloud.enrollment.enrolling;

/** Where a learner stands in a unit. */
public enum UnitState {
  OPEN,
  STARTED,
  COMPLETED
}
