package org.teachercloud.catalog.stating;

import java.util.UUID;

/**
 * A booking, as the fact tells it.
 *
 * @param institution slug of the institution that she booked as a member of; null for none
 */
public record StatedBooking(UUID booking, UUID laboratory, UUID person, String institution) {}
