package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * The owner of a database has given somebody a seat for a term.
 *
 * @param seat which, as the catalogue knows it
 */
public record SeatGranted(
    UUID id, long sequence, UUID person, UUID resource, UUID seat, String institution, Instant at)
    implements UseFact {}
