package org.teachercloud.enrollment.stating;

import java.time.Instant;
import java.util.UUID;

/**
 * What happened in an enrolment, before it is stated.
 *
 * @param unit null where the whole enrolment is meant
 * @param progress completed share after it, 0 to 1; 0 where it says nothing about completion
 * @param institution slug of the institution that she asked for her place as a member of; null for
 *     none
 * @param result of a try; null where it is none
 */
public record LearningDraft(
    Kind kind,
    UUID learner,
    UUID resource,
    UUID enrollment,
    UUID unit,
    double progress,
    Instant at,
    String institution,
    Result result) {

  /** What happened, where it is not a try. */
  public LearningDraft(
      Kind kind,
      UUID learner,
      UUID resource,
      UUID enrollment,
      UUID unit,
      double progress,
      Instant at,
      String institution) {
    this(kind, learner, resource, enrollment, unit, progress, at, institution, null);
  }

  /**
   * What came of a try.
   *
   * @param attempt identity of the try
   * @param score share of the full mark, 0 to 1
   */
  public record Result(UUID attempt, double score, boolean success) {}

  /** What can happen. */
  public enum Kind {
    ENROLLED,
    UNIT_STARTED,
    UNIT_ATTEMPTED,
    UNIT_COMPLETED,
    COURSE_COMPLETED,
    WITHDREW
  }
}
