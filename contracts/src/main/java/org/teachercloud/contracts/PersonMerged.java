package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * Two accounts were one person's, and one of them has gone into the other by her own wish: whatever
 * is known of the one that goes is from now on about the one that stays, also what arrives later.
 * The last fact of the person that goes. The one that stays may itself go into a third one, in any
 * order of arrival.
 *
 * @param person the identifier that goes
 * @param into the identifier that stays
 * @param merge what the reports of all services are found by
 */
public record PersonMerged(UUID id, long sequence, UUID person, UUID into, UUID merge, Instant at)
    implements PersonFact {}
