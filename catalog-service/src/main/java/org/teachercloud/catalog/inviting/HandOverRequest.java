package org.teachercloud.catalog.inviting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.teachercloud.catalog.networking.ClusterRole;

/**
 * Who leads a cluster from a day on.
 *
 * @param institution slug of one that has a role there on that day
 * @param from the first day, today or later
 * @param formerBecomes PARTNER or SUPPORTED, which the one that led until then is from that day on;
 *     null where it leaves
 */
public record HandOverRequest(
    @NotNull @Size(max = 100) String institution,
    @NotNull LocalDate from,
    ClusterRole formerBecomes) {}
