package org.teachercloud.recommendation.feedback;

import java.util.UUID;

/** Wants to know, in every replica, when somebody has said something about a resource. */
public interface FeedbackWatcher {

  /**
   * Called after the commit.
   *
   * @param kind null where it was taken back
   */
  void said(UUID learner, UUID resource, FeedbackKind kind);
}
