package org.teachercloud.recommendation.feedback;

/** What became of a word about a resource. */
public sealed interface FeedbackOutcome {

  /** It counts from the next answer on. */
  record Kept() implements FeedbackOutcome {}

  /** There is no such resource for her. */
  record NotThere() implements FeedbackOutcome {}
}
