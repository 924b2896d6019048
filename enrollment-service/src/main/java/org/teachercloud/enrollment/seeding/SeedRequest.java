package org.teachercloud.enrollment.seeding;

import jakarta.validation.constraints.NotNull;

/**
 * A wish for a seeded world.
 *
 * @param size how large
 */
public record SeedRequest(@NotNull SeedSize size) {}
