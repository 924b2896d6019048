package org.teachercloud.enrollment.deciding;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.enrollment.completing.DecisionKind;

/**
 * What somebody of the institution has seen of a learner.
 *
 * @param kind {@code ATTENDED} or {@code SIGNED_OFF}
 * @param itemId a unit; the whole where absent
 * @param reason in her own words, for the learner
 */
@Schema(name = "CompletionAttestation")
public record AttestRequest(
    @NotNull DecisionKind kind, UUID itemId, @Size(min = 1, max = 1000) String reason) {

  /** Whether it is something to attest. */
  @AssertTrue
  public boolean isKindAttested() {
    return kind == null || kind == DecisionKind.ATTENDED || kind == DecisionKind.SIGNED_OFF;
  }
}
