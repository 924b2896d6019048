package org.teachercloud.enrollment.enrolling;

/** How a wish to enrol ended. */
public sealed interface EnrollOutcome {

  /** She has a place now and had none before. */
  record Enrolled(Enrollment enrollment) implements EnrollOutcome {}

  /** She had given her place up and has the same one again, with all that she had completed. */
  record Resumed(Enrollment enrollment) implements EnrollOutcome {}

  /** She had a place; it is the first one. */
  record AlreadyEnrolled(Enrollment enrollment) implements EnrollOutcome {}

  /** Unknown, withdrawn or not for her: she is not told which. */
  record NotOffered() implements EnrollOutcome {}
}
