package org.teachercloud.recommendation.paths;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.teachercloud.recommendation.planning.Choice;

/**
 * A decision about one step.
 *
 * @param until the day before which she will not begin it, for POSTPONED only; four weeks from now
 *     where she names none
 */
public record ChoiceRequest(@NotNull Choice.Kind choice, LocalDate until) {}
