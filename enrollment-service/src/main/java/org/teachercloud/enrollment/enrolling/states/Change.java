package org.teachercloud.enrollment.enrolling.states;

import java.time.Instant;
import java.util.UUID;

/**
 * What brought an enrolment into its state.
 *
 * @param who null where nobody did: it followed from another change
 * @param note in somebody's own words, null where there are none
 */
public record Change(ChangeReason reason, UUID who, String note, Instant at) {

  /** A change by somebody who says nothing more. */
  public static Change by(UUID who, ChangeReason reason, Instant at) {
    return new Change(reason, who, null, at);
  }

  /** A change that follows from another one. */
  public static Change following(ChangeReason reason, Instant at) {
    return new Change(reason, null, null, at);
  }

  /** As what somebody has changed the learner's enrolment. */
  public static Actor actor(UUID who, UUID learner) {
    if (who == null) {
      return Actor.CLOUD;
    }
    return who.equals(learner) ? Actor.LEARNER : Actor.INSTITUTION;
  }
}
