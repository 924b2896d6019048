package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A learner has a place in a resource.
 *
 * @param institution slug of the institution that she asked for the place as a member of; null for
 *     none, and in facts of before this was told
 */
public record LearnerEnrolled(
    UUID id,
    long sequence,
    UUID learner,
    UUID resource,
    UUID enrollment,
    Instant at,
    String institution)
    implements LearningFact {}
