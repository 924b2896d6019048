package org.teachercloud.contracts;

import java.util.UUID;

/** Facts about one learner's learning, in the order in which they were stated. */
public sealed interface LearningFact extends Fact
    permits LearnerEnrolled,
        UnitStarted,
        UnitAttempted,
        UnitCompleted,
        CourseCompleted,
        LearnerWithdrew {

  /** The person who learns: the subject identifier of her account. */
  UUID learner();

  /** The resource that she learns with. */
  UUID resource();

  /** The enrolment that the fact belongs to. */
  UUID enrollment();

  @Override
  default String subject() {
    return learner().toString();
  }
}
