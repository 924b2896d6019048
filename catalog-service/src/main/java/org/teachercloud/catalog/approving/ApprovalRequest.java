package org.teachercloud.catalog.approving;

import java.time.LocalDate;

/**
 * A standing approval as the operator wishes it.
 *
 * @param from the first day, today or later; left out: today
 * @param to the day after the last; left out: no end
 * @param waiting whether what already waits of the institution's publications is agreed to as well
 */
public record ApprovalRequest(LocalDate from, LocalDate to, boolean waiting) {}
