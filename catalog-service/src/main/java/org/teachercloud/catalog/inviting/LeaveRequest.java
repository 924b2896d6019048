package org.teachercloud.catalog.inviting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * When a role ends.
 *
 * @param to the first day without it, later than today
 */
public record LeaveRequest(@NotNull LocalDate to) {}
