package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * Two accounts are one person: whatever was said of the one is true of the other. It is the last
 * fact of the account that was given up.
 *
 * @param learner the account that was given up
 * @param into the account that goes on
 */
public record LearnerMerged(UUID id, long sequence, UUID learner, UUID into, Instant at)
    implements RecordFact {}
