package org.teachercloud.recommendation.streaming;

import java.time.Instant;
import java.util.UUID;
import org.teachercloud.recommendation.feedback.FeedbackKind;

/** What a stream tells, under the name that stands in {@link #name()}. */
sealed interface StreamEvent {

  /** The name of the event on the stream. */
  String name();

  /**
   * Her learning has gone on.
   *
   * @param type name of the fact
   * @param unitId null where it is not about a unit
   * @param progress completed share, null where the fact does not say
   */
  record Progress(
      String type, UUID resourceId, UUID enrollmentId, UUID unitId, Double progress, Instant at)
      implements StreamEvent {
    @Override
    public String name() {
      return "progress";
    }
  }

  /** Her recommendations have changed; asking for them gives the new ones. */
  record Recommendations(Instant at) implements StreamEvent {
    @Override
    public String name() {
      return "recommendations";
    }
  }

  /** Her path may have changed; asking for it gives the newest version and what changed. */
  record Path(Instant at) implements StreamEvent {
    @Override
    public String name() {
      return "path";
    }
  }

  /**
   * The path of a teacher whom she accompanies may have changed; asking for it gives what it is.
   *
   * @param coachingId the coaching in which she sees it
   */
  record Coached(UUID coachingId, Instant at) implements StreamEvent {
    @Override
    public String name() {
      return "coached";
    }
  }

  /**
   * She has said something of a resource, maybe on another device.
   *
   * @param kind null where she took it back
   */
  record Feedback(UUID resourceId, FeedbackKind kind) implements StreamEvent {
    @Override
    public String name() {
      return "feedback";
    }
  }
}
