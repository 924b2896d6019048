package org.teachercloud.enrollment.admitting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.enrollment.cohorts.Admission;
import org.teachercloud.enrollment.cohorts.OfferingState;
import org.teachercloud.enrollment.offering.InstitutionView;

/**
 * An offering as answers show it.
 *
 * @param name by language tag
 * @param capacity number of places, null without a limit
 * @param taken how many have a place
 * @param waiting how many wait for one
 * @param requested how many wait for a decision
 * @param registering whether somebody can register now
 * @param version of the resource that it keeps to, where its institution does not own the resource;
 *     null where it begins with the newest
 */
@Schema(name = "Offering")
public record OfferingView(
    UUID id,
    UUID resourceId,
    InstitutionView institution,
    Map<String, String> name,
    Admission admission,
    Integer capacity,
    int taken,
    int waiting,
    int requested,
    Instant opensAt,
    Instant closesAt,
    OfferingState state,
    boolean registering,
    Instant createdAt,
    Integer version) {

  /**
   * Some offerings of a resource, the newest first.
   *
   * @param next cursor of the next page, null after the last
   * @param total how many there are on all pages
   * @param mayMake whether the caller may make one: her institution owns the resource, or it is
   *     shared with it for teaching
   * @param free whether the caller may enrol without any of them
   */
  @Schema(name = "OfferingPage")
  public record Page(
      List<OfferingView> items, String next, long total, boolean mayMake, boolean free) {}
}
