package org.teachercloud.enrollment.cohorts;

/** Whether somebody can still get into an offering. */
public enum OfferingState {
  OPEN,
  CLOSED
}
