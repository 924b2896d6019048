package org.teachercloud.enrollment.belonging;

/** How a wish to change where a learner stands with an institution ended. */
sealed interface BelongingOutcome {

  /** It is so, now or before. */
  record Changed() implements BelongingOutcome {}

  /** The chart has no such change by the caller. */
  record NotPossible() implements BelongingOutcome {}

  /** The learner named an institution that is not there. */
  record NoSuchInstitution() implements BelongingOutcome {}

  /** Unknown or out of reach: the caller is not told which. */
  record NotThere() implements BelongingOutcome {}
}
