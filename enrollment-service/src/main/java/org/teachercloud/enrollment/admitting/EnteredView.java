package org.teachercloud.enrollment.admitting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;

/**
 * An enrolment as the institution sees it by whose offering she came in.
 *
 * @param name of the learner as her account showed it, null where it is not known
 * @param note in somebody's own words, null where there are none
 * @param place in the waiting list, 1 for who is next; null where she does not wait
 * @param progress completed share, 0 to 1
 * @param since when it came into its state
 */
@Schema(name = "OfferingEnrollment")
public record EnteredView(
    UUID id,
    String name,
    EnrollmentState state,
    ChangeReason reason,
    String note,
    Long place,
    double progress,
    Instant since) {

  /** Some of them, the longest unchanged first. */
  @Schema(name = "OfferingEnrollmentPage")
  public record Page(List<EnteredView> items, String next, long total) {}
}
