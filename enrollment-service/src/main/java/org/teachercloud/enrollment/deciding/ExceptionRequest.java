package org.teachercloud.enrollment.deciding;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.enrollment.completing.DecisionKind;

/**
 * What need not be done by a learner, and why.
 *
 * @param kind {@code RECOGNISED}, or {@code OVERRIDDEN}
 * @param itemId a unit, or a course that is asked for; the whole where absent
 * @param reason in the administrator's own words; the learner reads it
 * @param evidence of what she had learned before, needed for {@code RECOGNISED}
 */
@Schema(name = "CompletionException")
public record ExceptionRequest(
    @NotNull DecisionKind kind,
    UUID itemId,
    @NotBlank @Size(max = 1000) String reason,
    @Size(min = 1, max = 2000) String evidence) {

  /** Whether it is an exception. */
  @AssertTrue
  public boolean isKindExceptional() {
    return kind == null || kind == DecisionKind.RECOGNISED || kind == DecisionKind.OVERRIDDEN;
  }

  /** Whether prior learning has its evidence. */
  @AssertTrue
  public boolean isEvidenceThere() {
    return kind != DecisionKind.RECOGNISED || (evidence != null && !evidence.isBlank());
  }
}
