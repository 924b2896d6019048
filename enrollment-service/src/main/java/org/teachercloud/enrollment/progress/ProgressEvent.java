package org.teachercloud.enrollment.progress;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a device noted.
 *
 * @param id given by the device, the same in every repetition
 * @param at by the device's clock; taken as the moment of enrolment where it lies before that, and
 *     as now where it lies in the future
 * @param score percent of the full mark, absent where there was nothing to mark; the best counts
 * @param minutes studied in the unit since the device's last event about it, 0 to 1,440; absent
 *     where it did not measure; those of all events add up
 * @param success whether it was passed, as whoever marked it says; absent where only the score
 *     tells
 */
public record ProgressEvent(
    @NotNull UUID id,
    @NotNull UUID enrollmentId,
    @NotNull UUID unitId,
    @NotNull Kind kind,
    @NotNull Instant at,
    @DecimalMin("0") @DecimalMax("100") Float score,
    @Min(0) @Max(1440) Integer minutes,
    Boolean success) {

  /** What can be noted of a unit. */
  @Schema(name = "ProgressKind")
  public enum Kind {
    STARTED,
    COMPLETED,
    /** Something was handed in. */
    SUBMITTED
  }
}
