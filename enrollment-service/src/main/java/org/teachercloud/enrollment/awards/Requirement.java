package org.teachercloud.enrollment.awards;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that an award asks for.
 *
 * @param item the course, the unit, or the other award
 */
@Schema(name = "AwardRequirement")
public record Requirement(@NotNull Kind kind, @NotNull UUID item) {

  /** What can be asked for. */
  @Schema(name = "RequirementKind")
  public enum Kind {
    COURSE,
    UNIT,
    AWARD
  }
}
