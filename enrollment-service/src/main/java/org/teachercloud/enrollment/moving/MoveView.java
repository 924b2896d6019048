package org.teachercloud.enrollment.moving;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;
import org.teachercloud.enrollment.offering.NewerEditions;

/**
 * The move that is open to a learner, before she decides.
 *
 * @param version that she learns with
 * @param offered the newest that she may move to, null where there is none
 * @param news what is new in each version that she has not got, the newest first
 * @param progress that she would have after the move, 0 to 1
 * @param kept completed units that count on
 * @param added units that hers has not got
 * @param dropped units of hers that the newest has not got
 */
@Schema(name = "OpenMove")
public record MoveView(
    int version,
    Integer offered,
    List<NewerEditions.News> news,
    double progress,
    int kept,
    int added,
    int dropped) {

  /**
   * Where she stands after the move.
   *
   * @param progress completed share, 0 to 1
   */
  @Schema(name = "MovedEnrollment")
  public record Moved(int version, EnrollmentState state, double progress) {}
}
