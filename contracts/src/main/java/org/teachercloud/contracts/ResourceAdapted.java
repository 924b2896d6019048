package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody has begun a work of her institution from a resource.
 *
 * @param resource what was adapted
 * @param work what came of it, a draft at first
 */
public record ResourceAdapted(
    UUID id, long sequence, UUID person, UUID resource, UUID work, String institution, Instant at)
    implements UseFact {}
