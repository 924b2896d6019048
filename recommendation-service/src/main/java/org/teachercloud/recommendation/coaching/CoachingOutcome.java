package org.teachercloud.recommendation.coaching;

import java.util.UUID;

/** What came of a wish around a coaching. */
public sealed interface CoachingOutcome {

  /**
   * It is done.
   *
   * @param id of the coaching or the proposal
   */
  record Done(UUID id) implements CoachingOutcome {}

  /** There is no such thing for her, or no more. */
  record NotThere() implements CoachingOutcome {}

  /** More coaches for one teacher, or more teachers for one coach, are too many. */
  record TooMany() implements CoachingOutcome {}

  /** As many proposals wait for the teacher's answer as may. */
  record TooManyWaiting() implements CoachingOutcome {}

  /** The teacher is on no path, or on another one than the proposal was made for. */
  record PathOver() implements CoachingOutcome {}

  /** Only a step that is ahead can be swapped or postponed, and none that is there be added. */
  record StepDoesNotFit() implements CoachingOutcome {}

  /** The teacher cannot open the resource, or has completed it. */
  record NotForHer() implements CoachingOutcome {}

  /** The teacher has answered the proposal already. */
  record AlreadyDecided() implements CoachingOutcome {}
}
