package org.teachercloud.catalog.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.describing.reading.ResourceView.Named;

/**
 * A booking as the owner of the laboratory reads it, who has to know who comes.
 *
 * @param institution that she is a member of; absent for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GuestView(
    UUID id, String name, Named institution, Booking.State state, Instant askedAt) {

  /** Some of a slot, in the order of asking. */
  @Schema(name = "GuestList")
  public record Some(List<GuestView> items, String next, long total) {}
}
