package org.teachercloud.enrollment.admitting;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be changed of an offering.
 *
 * @param name by language tag
 * @param capacity number of places, 1 to 10,000; no limit where absent
 * @param opensAt when registration begins; it has begun where absent
 * @param closesAt when registration is over; it never is where absent
 */
@Schema(name = "OfferingTerms")
public record OfferingTerms(
    @NotNull @Size(min = 1, max = 10)
        Map<@Size(max = 35) String, @NotNull @Size(min = 1, max = 200) String> name,
    @Min(1) @Max(10_000) Integer capacity,
    Instant opensAt,
    Instant closesAt) {

  /** Whether registration does not end before it begins. */
  @AssertTrue
  public boolean isWindowOpen() {
    return opensAt == null || closesAt == null || opensAt.isBefore(closesAt);
  }
}
