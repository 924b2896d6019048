package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A learner has tried a unit and there is a result, stated once for each try that was told.
 *
 * @param attempt identity of the try; the same under whichever account it is told
 * @param score share of the full mark, 0 to 1; where nobody gave marks, 1 for a success, else 0
 * @param success whether it counts as right: as whoever marked it says, else by the mark that the
 *     unit asks for
 * @param at when she tried, as her learning counts it
 */
public record UnitAttempted(
    UUID id,
    long sequence,
    UUID learner,
    UUID resource,
    UUID enrollment,
    UUID unit,
    UUID attempt,
    double score,
    boolean success,
    Instant at)
    implements LearningFact {}
