package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/** A learner has completed every unit of an enrolment. */
public record CourseCompleted(
    UUID id, long sequence, UUID learner, UUID resource, UUID enrollment, Instant at)
    implements LearningFact {}
