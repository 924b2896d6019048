package org.teachercloud.catalog.sharing;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.teachercloud.contracts.Purpose;

/**
 * What is to be shared.
 *
 * @param cluster for CLUSTER; may be left out where the owner is in one only
 * @param institutions slugs, for SELECTED
 * @param purposes each of them includes reading
 * @param from the first day, today or later; left out: today
 * @param to the day after the last; left out: no end
 */
public record GrantRequest(
    @NotNull GrantScope scope,
    Integer cluster,
    @Size(max = 50) Set<@NotNull @Size(max = 100) String> institutions,
    @NotEmpty Set<@NotNull Purpose> purposes,
    LocalDate from,
    LocalDate to) {}
