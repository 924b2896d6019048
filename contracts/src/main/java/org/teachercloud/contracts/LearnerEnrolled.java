package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/** A learner has a place in a resource. */
public record LearnerEnrolled(
    UUID id, long sequence, UUID learner, UUID resource, UUID enrollment, Instant at)
    implements LearningFact {}
