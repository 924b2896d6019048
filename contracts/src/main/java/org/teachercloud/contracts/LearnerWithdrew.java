package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/** A learner has given up an enrolment; what she completed stays hers. */
public record LearnerWithdrew(
    UUID id, long sequence, UUID learner, UUID resource, UUID enrollment, Instant at)
    implements LearningFact {}
