package org.teachercloud.enrollment.enrolling.withdrawing;

/** How a wish to give an enrolment up ended. */
public sealed interface WithdrawOutcome {

  /** It is given up, now or before. */
  record Withdrawn() implements WithdrawOutcome {}

  /** What is completed stays in her record. */
  record Completed() implements WithdrawOutcome {}

  /** It changed since she read it. */
  record Stale() implements WithdrawOutcome {}

  /** Unknown or not hers: she is not told which. */
  record NotThere() implements WithdrawOutcome {}
}
