package org.teachercloud.catalog.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.describing.reading.ResourceView.Named;

/**
 * How a laboratory is used, for its owner.
 *
 * @param from the first day by the laboratory's own calendar, that of its slots' zone
 * @param to the day after the last
 * @param slots times that were not cancelled
 * @param places of all of these together
 * @param bookings how many are in each state
 * @param institutions who uses it, the most first; bookings that were cancelled do not count
 */
public record LabLoad(
    LocalDate from,
    LocalDate to,
    long slots,
    long places,
    Map<Booking.State, Long> bookings,
    List<Use> institutions) {

  /** Bookings by members of an institution. */
  @Schema(name = "LabUse")
  public record Use(Named institution, long bookings) {}
}
