package org.teachercloud.recommendation.coaching.proposing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A coach's proposal.
 *
 * @param resource to be added, or to be postponed
 * @param insteadOf the step whose place it is to take; with SWAP only
 * @param until the day before which it is not to be begun; with POSTPONE only
 * @param words why, up to 1,000 characters
 */
public record ProposalRequest(
    @NotNull Proposal.Kind kind,
    @NotNull UUID resource,
    UUID insteadOf,
    LocalDate until,
    @NotBlank @Size(max = 1000) String words) {

  /** Whether it says what its kind needs, and nothing else. */
  @JsonIgnore
  @AssertTrue
  @Schema(hidden = true)
  public boolean isWhole() {
    return kind == null
        || (kind == Proposal.Kind.SWAP) == (insteadOf != null)
            && (kind == Proposal.Kind.POSTPONE) == (until != null);
  }
}
