package org.teachercloud.enrollment.belonging;

/** Why a learner stands with an institution as she does. */
public enum BelongingReason {
  /** She came in by an offering of her own institution. */
  ENROLLED,
  /** She told the institution of her enrolment. */
  TOLD,
  ARRIVED,
  NOT_COMING,
  /** Nobody of that name is expected there. */
  UNKNOWN,
  OWN_WISH,
  MOVES_ON,
  LEAVES_PROFESSION,
  RETIRES,
  CONTRACT_ENDS,
  OTHER,
  STAYS,
  GONE,
  /** Another institution has confirmed her. */
  JOINED_ELSEWHERE
}
