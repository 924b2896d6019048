package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/** The owner of a laboratory has confirmed somebody's place in a slot. */
public record BookingConfirmed(
    UUID id,
    long sequence,
    UUID person,
    UUID resource,
    UUID booking,
    String institution,
    Instant at)
    implements UseFact {}
