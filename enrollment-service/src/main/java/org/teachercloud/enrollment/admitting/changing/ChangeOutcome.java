package org.teachercloud.enrollment.admitting.changing;

/** How a wish to change an enrolment ended. */
sealed interface ChangeOutcome {

  /** It is so, now or before. */
  record Changed() implements ChangeOutcome {}

  /** The state chart has no such change by the caller. */
  record NotPossible() implements ChangeOutcome {}

  /** The offering to transfer to has no place left. */
  record Full() implements ChangeOutcome {}

  /**
   * What was asked for cannot be entered any more: withdrawn, not shared, or not her institution's.
   */
  record NoLongerOffered() implements ChangeOutcome {}

  /** Not an offering of the same resource and institution that is open. */
  record NoSuchOffering() implements ChangeOutcome {}

  /** Unknown or out of reach: she is not told which. */
  record NotThere() implements ChangeOutcome {}
}
