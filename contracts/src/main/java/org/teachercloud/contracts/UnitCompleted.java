package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A learner has completed a unit, stated once per enrolment and unit.
 *
 * @param progress completed share of the enrolment after this fact, 0 to 1
 */
public record UnitCompleted(
    UUID id,
    long sequence,
    UUID learner,
    UUID resource,
    UUID enrollment,
    UUID unit,
    double progress,
    Instant at)
    implements LearningFact {}
