package org.teachercloud.catalog.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.describing.Text;

/**
 * A time of a laboratory as the caller sees it.
 *
 * @param zone of the laboratory; {@code from} and {@code to} are moments, whatever the zone
 * @param free places that are left
 * @param waiting how many wait for a place
 * @param briefing what there is to know about safety; absent for nothing
 * @param priorityUntil until then only members of supported institutions book
 * @param cancelled true for one that its owner took back, else absent
 * @param mayBook whether she may book it now, or wait for a place
 * @param mine her own booking of it; absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SlotView(
    UUID id,
    Slot.Place place,
    String zone,
    Instant from,
    Instant to,
    int capacity,
    int free,
    int waiting,
    Text briefing,
    Instant priorityUntil,
    Boolean cancelled,
    boolean mayBook,
    Mine mine) {

  /**
   * Her own booking.
   *
   * @param placeInLine from 1, while she waits
   */
  @Schema(name = "MyBooking")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Mine(UUID id, Booking.State state, Long placeInLine) {}

  /** The next first. */
  @Schema(name = "SlotPage")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Page(List<SlotView> items, String next, long total) {}
}
