package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/** A learner has opened a unit for the first time. */
public record UnitStarted(
    UUID id, long sequence, UUID learner, UUID resource, UUID enrollment, UUID unit, Instant at)
    implements LearningFact {}
