package org.teachercloud.enrollment.awards;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.enrollment.offering.InstitutionView;

/**
 * An award as answers show it.
 *
 * @param needed how many of the requirements must be met
 * @param claimed whether it is issued only to a learner who asks for it
 * @param validMonths null where what was issued holds for good
 */
@Schema(name = "Award")
public record AwardView(
    UUID id,
    InstitutionView institution,
    AwardLevel level,
    Map<String, String> title,
    Map<String, String> description,
    List<Requirement> requirements,
    int needed,
    Integer validMonths,
    List<Requirement> renewal,
    List<Alignment> alignments,
    boolean claimed,
    AwardState state,
    Instant createdAt) {

  /** Some awards. */
  @Schema(name = "AwardPage")
  public record Page(List<AwardView> items, String next, long total) {}

  static AwardView of(Award award, InstitutionView institution) {
    return new AwardView(
        award.id(),
        institution,
        award.level(),
        award.title(),
        award.description(),
        award.requirements(),
        award.needed(),
        award.validMonths(),
        award.renewal(),
        award.alignments(),
        award.claimed(),
        award.state(),
        award.createdAt());
  }
}
