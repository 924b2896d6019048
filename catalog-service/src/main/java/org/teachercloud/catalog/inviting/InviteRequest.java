package org.teachercloud.catalog.inviting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.teachercloud.catalog.networking.ClusterRole;

/**
 * Whom to invite.
 *
 * @param institution slug
 * @param role PARTNER or SUPPORTED in a cluster, MEMBER in a group of schools
 * @param from the first day, today or later
 */
public record InviteRequest(
    @NotNull @Size(max = 100) String institution,
    @NotNull ClusterRole role,
    @NotNull LocalDate from) {}
