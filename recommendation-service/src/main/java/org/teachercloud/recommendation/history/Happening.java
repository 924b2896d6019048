package org.teachercloud.recommendation.history;

import java.time.Instant;
import java.util.UUID;

/**
 * A learning fact as the learner's open pages want to know it.
 *
 * @param type name of the fact
 * @param unit null where the fact is not about a unit
 * @param progress completed share after it, null where the fact does not say
 */
public record Happening(
    UUID learner,
    String type,
    UUID resource,
    UUID enrollment,
    UUID unit,
    Double progress,
    Instant at) {}
