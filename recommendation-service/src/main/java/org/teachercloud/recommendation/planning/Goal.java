package org.teachercloud.recommendation.planning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Subject;

/**
 * Where a path leads.
 *
 * @param resource the course to get to; with {@link Kind#RESOURCE} only
 * @param subjects the fields to cover; with {@link Kind#SUBJECTS} only
 * @param phases school phases that the subjects are wanted for; none: those of her profile
 * @param standards to close, a heading for all that are under it; with {@link Kind#STANDARDS} only
 * @param award the certificate or diploma to earn; with {@link Kind#AWARD} only
 */
@Schema(name = "Goal")
public record Goal(
    @NotNull Kind kind,
    UUID resource,
    @Size(max = 5) Set<@NotNull Subject> subjects,
    @Size(max = 6) Set<@NotNull Phase> phases,
    @Size(max = 40) Set<@NotNull UUID> standards,
    UUID award) {

  /** What a goal can be. */
  @Schema(name = "GoalKind")
  public enum Kind {
    /** A course, with everything that must be completed before it. */
    RESOURCE,
    /** One to five subjects. */
    SUBJECTS,
    /** Standards, or headings over them. */
    STANDARDS,
    /** A certificate or diploma: what it still asks for. */
    AWARD,
    /** What her stage needs: her subjects, and teaching and leading a class in general. */
    STAGE
  }

  public Goal {
    subjects = subjects == null ? Set.of() : Set.copyOf(subjects);
    phases = phases == null ? Set.of() : Set.copyOf(phases);
    standards = standards == null ? Set.of() : Set.copyOf(standards);
  }

  /** Whether it says what its kind needs, and nothing else. */
  @JsonIgnore
  @AssertTrue
  @Schema(hidden = true)
  public boolean isWhole() {
    return kind == null
        || (kind == Kind.RESOURCE) == (resource != null)
            && (kind == Kind.SUBJECTS) == !subjects.isEmpty()
            && (kind == Kind.STANDARDS) == !standards.isEmpty()
            && (kind == Kind.AWARD) == (award != null);
  }
}
