package org.teachercloud.enrollment.admitting.changing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.enrollment.enrolling.states.Actor;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;

/**
 * A change as answers show it.
 *
 * @param number orders the changes of an enrolment; there are gaps where learning went on
 * @param from null for the first
 * @param offeringId in which it was afterwards, null where the resource had none
 * @param who the account of whoever did it, null where nobody did
 */
@Schema(name = "EnrollmentChange")
public record ChangeView(
    int number,
    EnrollmentState from,
    EnrollmentState to,
    UUID offeringId,
    ChangeReason reason,
    String note,
    Actor by,
    UUID who,
    Instant at) {

  /**
   * Some changes, the first one first.
   *
   * @param next cursor of the next page, null after the last
   * @param total how many there are on all pages
   */
  @Schema(name = "EnrollmentChangePage")
  public record Page(List<ChangeView> items, String next, long total) {}
}
