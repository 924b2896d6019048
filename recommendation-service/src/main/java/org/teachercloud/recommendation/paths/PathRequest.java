package org.teachercloud.recommendation.paths;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.teachercloud.recommendation.planning.Goal;

/**
 * A wish for a path.
 *
 * @param weeklyMinutes time for it, 10 to 2,400 minutes a week
 * @param until the day by which it should be done; null: as long as a course or an award takes, or
 *     twelve weeks of anything else
 */
public record PathRequest(
    @NotNull @Valid Goal goal, @Min(10) @Max(2400) int weeklyMinutes, LocalDate until) {}
