package org.teachercloud.enrollment.enrolling;

/** Where an enrolment stands. */
public enum EnrollmentState {
  ACTIVE,
  /** Waits for a seat. No resource limits its seats yet, so nothing leads here. */
  WAITLISTED,
  COMPLETED,
  WITHDRAWN
}
