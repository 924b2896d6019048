package org.teachercloud.recommendation.feedback;

/** What somebody may say of a recommended resource. */
public enum FeedbackKind {
  /** Do not show it again; says nothing about what is like it. */
  DISMISS,
  /** Do not show it again, and less of what is like it. */
  NOT_RELEVANT,
  /** Keep it at hand: it comes first until she takes it. */
  SAVE
}
