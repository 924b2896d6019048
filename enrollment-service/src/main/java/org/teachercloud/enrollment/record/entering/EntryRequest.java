package org.teachercloud.enrollment.record.entering;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.enrollment.awards.Alignment;
import org.teachercloud.enrollment.record.EntryContent;
import org.teachercloud.enrollment.record.EntryKind;

/**
 * Something that an institution says of a learner.
 *
 * @param institution one of the caller's
 * @param title by language tag
 * @param minutes 0 to 600,000; unknown where absent
 * @param alignments items of standards frameworks that it is evidence for; at most 50
 */
public record EntryRequest(
    @NotNull UUID learner,
    @NotNull @Pattern(regexp = "[a-z0-9-]{1,100}") String institution,
    @NotNull EntryKind kind,
    @NotNull @Size(min = 1, max = 10)
        Map<@Size(max = 35) String, @NotNull @Size(min = 1, max = 300) String> title,
    @Min(0) @Max(600_000) Integer minutes,
    @NotNull Instant happenedAt,
    @Size(max = 50) List<@NotNull @Valid Alignment> alignments) {

  /** Whether an institution may write it: completions and certificates add themselves. */
  @AssertTrue
  public boolean isKindWritten() {
    return kind == null || kind.isWritten();
  }

  EntryContent content() {
    return new EntryContent(
        kind,
        title,
        minutes == null ? 0 : minutes,
        happenedAt,
        alignments == null ? List.of() : alignments);
  }
}
