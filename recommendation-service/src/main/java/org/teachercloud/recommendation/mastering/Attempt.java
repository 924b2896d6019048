package org.teachercloud.recommendation.mastering;

import java.time.Instant;
import java.util.UUID;

/**
 * A try of a unit.
 *
 * @param id the same in every telling of the try
 * @param item number of the resource
 * @param score share of the full mark, 0 to 1
 * @param success whether it was right
 */
public record Attempt(
    UUID learner, UUID id, int item, UUID unit, double score, boolean success, Instant at) {}
