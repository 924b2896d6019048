package org.teachercloud.recommendation.mastering;

import java.time.Instant;
import java.util.UUID;

/**
 * A learner's tries of one unit, counted.
 *
 * @param item number of the resource
 */
record Tally(int item, UUID unit, int right, int tries, Instant lastAt) {}
