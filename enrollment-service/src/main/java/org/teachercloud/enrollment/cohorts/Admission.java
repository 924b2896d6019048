package org.teachercloud.enrollment.cohorts;

/** Who gets into an offering. */
public enum Admission {
  /** Whoever comes first. */
  OPEN,
  /** Whom the institution approves. */
  APPROVAL,
  /** Who brings an invitation. */
  INVITATION
}
