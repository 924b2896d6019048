package org.teachercloud.catalog.sharing.leading;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import org.teachercloud.contracts.Purpose;

/**
 * What a lead wishes for her cluster.
 *
 * @param cluster may be left out where the owner is in one only that she leads
 * @param purposes each of them includes reading
 * @param from the first day, today or later; left out: today
 * @param to the day after the last; left out: no end
 */
public record ClusterWish(
    Integer cluster, @NotEmpty Set<@NotNull Purpose> purposes, LocalDate from, LocalDate to) {}
