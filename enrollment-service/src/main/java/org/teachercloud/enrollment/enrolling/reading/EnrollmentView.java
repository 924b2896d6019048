package org.teachercloud.enrollment.enrolling.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.enrollment.enrolling.UnitState;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;
import org.teachercloud.enrollment.offering.InstitutionView;

/**
 * An enrolment as its learner sees it.
 *
 * @param progress completed share by minutes of study, 0 to 1
 * @param units in the order of study
 * @param nextUnit the first that is not completed, null where none is left
 * @param version of the resource that she began with and stays with until she moves
 * @param offering null where the resource had none
 * @param place in the waiting list, 1 for who is next; null where she does not wait
 * @param reason why it is in its state
 * @param byRules whether something else than every unit completes it; what, its completion tells
 */
public record EnrollmentView(
    UUID id,
    ResourceView resource,
    EnrollmentState state,
    double progress,
    List<UnitView> units,
    UnitView nextUnit,
    Instant enrolledAt,
    Instant lastActivityAt,
    int version,
    OfferingView offering,
    Long place,
    ChangeReason reason,
    boolean byRules) {

  /**
   * The offering by which she came in.
   *
   * @param name by language tag
   */
  @Schema(name = "EnteredOffering")
  public record OfferingView(UUID id, Map<String, String> name) {}

  /**
   * What she learns with.
   *
   * @param title by language tag
   */
  @Schema(name = "EnrolledResource")
  public record ResourceView(
      UUID id, Map<String, String> title, ResourceKind kind, InstitutionView institution) {}

  /**
   * A part of it.
   *
   * @param title by language tag
   * @param minutes time of study, 0 where unknown
   */
  @Schema(name = "EnrolledUnit")
  public record UnitView(UUID id, Map<String, String> title, int minutes, UnitState state) {}

  /**
   * Some of a learner's enrolments, the last active first.
   *
   * @param next cursor of the next page, null after the last
   * @param total how many there are on all pages
   */
  @Schema(name = "EnrollmentPage")
  public record Page(List<EnrollmentView> items, String next, long total) {}
}
