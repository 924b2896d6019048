package org.teachercloud.enrollment.enrolling.states;

/** Why an enrolment is in its state. */
public enum ChangeReason {
  ENROLLED,
  ASKED,
  FULL,
  APPROVED,
  APPROVED_WHEN_FULL,
  SEAT_FREE,
  ACCEPTED_ELSEWHERE,
  OFFERING_CLOSED,
  /** The work is withdrawn, or no longer shared with her or those who teach her with it. */
  NO_LONGER_OFFERED,
  NOT_ELIGIBLE,
  INCOMPLETE,
  OWN_WISH,
  NEVER_STARTED,
  LEFT_INSTITUTION,
  LEFT_PROFESSION,
  ILLNESS,
  PARENTAL_LEAVE,
  CAREER_BREAK,
  WORKLOAD,
  OTHER,
  RESUMED,
  TRANSFERRED,
  UNITS_COMPLETED,
  RULES_MET,
  /** Another account of hers was further, and both are one now. */
  MERGED
}
