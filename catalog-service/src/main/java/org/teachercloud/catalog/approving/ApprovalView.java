package org.teachercloud.catalog.approving;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.describing.reading.ResourceView.Named;

/**
 * A standing approval as the operator and the institution read it.
 *
 * @param from the first day
 * @param to the day after the last; absent where it has no end
 * @param holds whether it holds today
 * @param fromNetwork whether it came with the programme's network, given by nobody
 */
@Schema(name = "StandingApproval")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApprovalView(
    Named institution,
    LocalDate from,
    LocalDate to,
    Instant givenAt,
    boolean holds,
    boolean fromNetwork) {

  /** By slug. */
  @Schema(name = "StandingApprovalPage")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Page(List<ApprovalView> items, String next, long total) {}
}
