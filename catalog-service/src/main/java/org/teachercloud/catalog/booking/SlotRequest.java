package org.teachercloud.catalog.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.describing.Text;

/**
 * A time to offer, once or every week at the same hour of the laboratory's clocks.
 *
 * @param zone the laboratory's, such as {@code Asia/Shanghai}
 * @param from by the laboratory's clocks; of an hour that comes twice, the first
 * @param weeks how many times, a week apart; left out: once
 * @param briefing what there is to know about safety; left out: nothing
 * @param priorityHours for so many hours from now only members of supported institutions book; left
 *     out or 0: everyone at once
 */
public record SlotRequest(
    @NotNull Slot.Place place,
    @NotNull @Size(max = 50) String zone,
    @NotNull
        @Schema(
            implementation = String.class,
            description = "By the laboratory's clocks, so without a zone",
            examples = "2026-11-30T14:00:00")
        LocalDateTime from,
    @Min(5) @Max(1440) int minutes,
    @Min(1) @Max(500) int capacity,
    @Min(1) @Max(20) Integer weeks,
    @Valid Briefing briefing,
    @Min(0) @Max(2000) Integer priorityHours) {

  /** What there is to know about safety, in Chinese, English or both. */
  public record Briefing(@Size(max = 5000) String zh, @Size(max = 5000) String en) {}

  /** The briefing without blanks; null where nothing is said. */
  Text safety() {
    String zh = briefing == null ? null : written(briefing.zh());
    String en = briefing == null ? null : written(briefing.en());
    return zh == null && en == null ? null : new Text(zh, en);
  }

  private static String written(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
