package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody has taken a file of a teaching resource to her own machine; at most once a day each.
 *
 * @param file which of its files
 */
public record ResourceCopied(
    UUID id, long sequence, UUID person, UUID resource, UUID file, String institution, Instant at)
    implements UseFact {}
