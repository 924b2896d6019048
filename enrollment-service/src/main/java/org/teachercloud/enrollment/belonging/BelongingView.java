package org.teachercloud.enrollment.belonging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.enrollment.enrolling.states.Actor;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;
import org.teachercloud.enrollment.offering.InstitutionView;

/**
 * Where a learner stands with an institution, and how it came to that.
 *
 * @param changes every one with who and why, the first one first; of more than 200 the latest
 */
@Schema(name = "Belonging")
public record BelongingView(
    InstitutionView institution, Belonging state, List<ChangeView> changes) {

  /**
   * A change.
   *
   * @param from null for the first
   * @param note in somebody's own words, null where there are none
   * @param who the account of whoever did it, null where nobody did
   */
  @Schema(name = "BelongingChange")
  public record ChangeView(
      int number,
      Belonging from,
      Belonging to,
      BelongingReason reason,
      String note,
      Actor by,
      UUID who,
      Instant at) {}

  /** Some of the institutions that know of an enrolment, as far as the caller may see them. */
  @Schema(name = "Belongings")
  public record Some(List<BelongingView> items, String next, long total) {}

  /**
   * An enrolment of a teacher of an institution, as the institution sees it.
   *
   * @param name of the learner as her account showed it, null where it is not known
   * @param title of what she is enrolled in, by language tag
   * @param state where she stands with the institution
   * @param training where she stands in her training, which the other never changes; null once she
   *     has left
   * @param note in somebody's own words, null where there are none
   * @param since when she came into the state
   */
  @Schema(name = "BelongingTeacher")
  public record Teacher(
      UUID enrollmentId,
      String name,
      Map<String, String> title,
      Belonging state,
      EnrollmentState training,
      BelongingReason reason,
      String note,
      Instant since) {}

  /** Some of them, the longest unchanged first. */
  @Schema(name = "BelongingTeacherPage")
  public record Page(List<Teacher> items, String next, long total) {}
}
