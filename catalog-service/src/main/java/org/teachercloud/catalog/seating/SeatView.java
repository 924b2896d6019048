package org.teachercloud.catalog.seating;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reading.ResourceView.Named;

/**
 * A seat as whoever asked for it reads it, and the owner, who has to know whom to let in.
 *
 * @param name of whoever asked; for the owner only
 * @param institution that she is a member of; for the owner only
 * @param until when it ends, or ended; absent before it is granted
 * @param byOwner true where the owner declined it or took it back, else absent
 * @param address where she gets in; only while she has the seat
 * @param how what she has to know to get in; only while she has the seat
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeatView(
    UUID id,
    Database resource,
    String name,
    Named institution,
    Seat.State state,
    Instant askedAt,
    Instant grantedAt,
    Instant until,
    Boolean byOwner,
    String address,
    Text how) {

  /** The database. */
  @Schema(name = "SeatDatabase")
  public record Database(UUID id, Text title) {}

  /** The latest first. */
  @Schema(name = "SeatPage")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Page(List<SeatView> items, String next, long total) {}

  /**
   * The terms of a database, and how the caller stands.
   *
   * @param free seats that nobody holds
   * @param mayAsk whether it is shared with her to be used
   * @param mine her own seat or wish; absent where there is none
   * @param address as the owner gave it; for the owner only, others find it with their seat
   * @param how as the owner gave it; for the owner only
   */
  @Schema(name = "Seating")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Terms(
      int seats, int days, long free, boolean mayAsk, SeatView mine, String address, Text how) {}
}
