package org.teachercloud.enrollment.record.entering;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.teachercloud.enrollment.awards.Alignment;
import org.teachercloud.enrollment.record.EntryContent;

/**
 * What takes an entry's place; what is absent stays as it was said.
 *
 * @param withdrawn whether nothing is said instead
 * @param reason what the person reads about it; needed where nothing is said instead
 */
public record Correction(
    boolean withdrawn,
    @Size(min = 1, max = 500) String reason,
    @Size(min = 1, max = 10) Map<@Size(max = 35) String, @Size(min = 1, max = 300) String> title,
    @Min(0) @Max(600_000) Integer minutes,
    Instant happenedAt,
    @Size(max = 50) List<@Valid Alignment> alignments) {

  /** Whether she is told why an entry about her is taken back. */
  @AssertTrue
  public boolean isReasonGiven() {
    return !withdrawn || (reason != null && !reason.isBlank());
  }

  EntryContent of(EntryContent before) {
    return new EntryContent(
        before.kind(),
        title == null ? before.title() : title,
        minutes == null ? before.minutes() : minutes,
        happenedAt == null ? before.happenedAt() : happenedAt,
        alignments == null ? before.alignments() : alignments);
  }
}
