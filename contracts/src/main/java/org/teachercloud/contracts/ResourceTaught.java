package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * An institution has opened an offering of another institution's resource for its own people.
 *
 * @param person who opened it
 * @param offering which, as the enrolments know it
 */
public record ResourceTaught(
    UUID id,
    long sequence,
    UUID person,
    UUID resource,
    UUID offering,
    String institution,
    Instant at)
    implements UseFact {}
