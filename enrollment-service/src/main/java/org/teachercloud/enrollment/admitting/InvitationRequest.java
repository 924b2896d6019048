package org.teachercloud.enrollment.admitting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A wish for invitations.
 *
 * @param number how many, 1 to 200
 */
@Schema(name = "InvitationRequest")
public record InvitationRequest(@Min(1) @Max(200) int number) {

  /** Fresh codes, each good for one person; shown once. */
  @Schema(name = "Invitations")
  public record Made(List<String> codes) {}
}
