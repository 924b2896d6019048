package org.teachercloud.enrollment.moving;

import org.teachercloud.enrollment.enrolling.Enrollment;

/** How a wish to move to a later version ended. */
sealed interface MoveOutcome {

  /** She learns with that version, now or before. */
  record Moved(Enrollment one) implements MoveOutcome {}

  /** The version that is offered to her is another one, or there is nothing newer. */
  record OtherVersion() implements MoveOutcome {}

  /** She waits, has paused, completed it or given it up: only what runs is moved. */
  record NotRunning() implements MoveOutcome {}

  /** Unknown or not hers: she is not told which. */
  record NotThere() implements MoveOutcome {}
}
