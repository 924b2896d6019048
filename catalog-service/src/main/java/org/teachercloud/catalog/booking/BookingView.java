package org.teachercloud.catalog.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.describing.Text;

/**
 * A booking as whoever made it reads it.
 *
 * @param zone of the laboratory; {@code from} and {@code to} are moments, whatever the zone
 * @param placeInLine from 1, while she waits
 * @param byOwner true where the owner cancelled it, else absent
 * @param reason why it was cancelled where nobody wanted it so, else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookingView(
    UUID id,
    UUID slot,
    Laboratory resource,
    Slot.Place place,
    String zone,
    Instant from,
    Instant to,
    Booking.State state,
    Long placeInLine,
    Boolean byOwner,
    Booking.Reason reason,
    Instant askedAt,
    Instant changedAt) {

  /** The laboratory. */
  @Schema(name = "BookedLaboratory")
  public record Laboratory(UUID id, Text title) {}

  /** The latest time first. */
  @Schema(name = "BookingPage")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Page(List<BookingView> items, String next, long total) {}
}
