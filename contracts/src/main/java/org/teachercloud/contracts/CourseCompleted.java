package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A learner has completed every unit of an enrolment.
 *
 * @param institution slug of the institution that she asked for her place as a member of; null for
 *     none, and in facts of before this was told
 */
public record CourseCompleted(
    UUID id,
    long sequence,
    UUID learner,
    UUID resource,
    UUID enrollment,
    Instant at,
    String institution)
    implements LearningFact {}
