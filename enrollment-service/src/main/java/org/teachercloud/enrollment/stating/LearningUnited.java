package org.teachercloud.enrollment.stating;

import java.util.Set;
import java.util.UUID;

/**
 * What somebody learned under two accounts is hers under one, told to the other rooms of this
 * service inside the same transaction; nothing is stated for it.
 *
 * @param items courses and units that she has completed, and awards that she holds
 */
public record LearningUnited(UUID learner, Set<UUID> items) {}
