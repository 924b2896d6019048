package org.teachercloud.enrollment.enrolling.places;

import org.teachercloud.enrollment.enrolling.Enrollment;

/** How a wish to enrol ended. */
public sealed interface EnrollOutcome {

  /**
   * She has a place, or waits for one or for a decision, as the state tells, for the first time.
   */
  record Enrolled(Enrollment enrollment) implements EnrollOutcome {}

  /** She had given it up and has the same one again, with all that she had completed. */
  record Resumed(Enrollment enrollment) implements EnrollOutcome {}

  /** She had a place or waited for one; it is the first one. */
  record AlreadyEnrolled(Enrollment enrollment) implements EnrollOutcome {}

  /** Unknown, withdrawn or not for her: she is not told which. */
  record NotOffered() implements EnrollOutcome {}

  /** There are several offerings to choose from. */
  record OfferingNeeded() implements EnrollOutcome {}

  /** Nobody can register now. */
  record RegistrationClosed() implements EnrollOutcome {}

  /** It takes an invitation that is good and not used by somebody else. */
  record InvitationNeeded() implements EnrollOutcome {}
}
