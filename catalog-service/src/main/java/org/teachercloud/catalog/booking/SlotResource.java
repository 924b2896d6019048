package org.teachercloud.catalog.booking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.booking.BookingOutcome.Done;
import org.teachercloud.catalog.describing.reading.LentResources;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;

/** The times of a laboratory over HTTP. */
@Path("/api/v1/resources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bookings", description = "Times of laboratories and who has booked them")
public class SlotResource {

  /** Days before and after today that count as the load, where nothing else is said. */
  private static final int AROUND = 90;

  /** A load is counted over at most so many days. */
  private static final int MOST_DAYS = 1_100;

  @Inject OfferSlots offer;
  @Inject SlotViews views;
  @Inject LabLoads loads;
  @Inject LentResources laboratories;
  @Inject BookingAnswers answers;
  @Inject Callers callers;
  @Inject Problems problems;
  @Inject Calendar calendar;

  @GET
  @Path("/{id}/slots")
  @PermitAll
  @Operation(
      operationId = "listSlots",
      summary = "The times of a laboratory that are not over, with her own bookings of them")
  @APIResponse(
      responseCode = "200",
      description = "The next first; for its owner with all=true every one, the latest first",
      content = @Content(schema = @Schema(implementation = SlotView.Page.class)))
  @APIResponse(responseCode = "404", description = "Not there for her")
  public Response slots(
      @PathParam("id") UUID id,
      @QueryParam("all") @DefaultValue("false") boolean all,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    return views
        .of(id, callers.current(), all, cursor, size)
        .map(page -> Response.ok(page).build())
        .orElseGet(problems::notFound);
  }

  @POST
  @Path("/{id}/slots")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "offerSlots",
      summary = "Offer a time of one's own laboratory, once or every week at the same hour there")
  @APIResponse(responseCode = "201", description = "Offered, all of them")
  @APIResponse(responseCode = "422", description = "No laboratory, or no such times")
  public Response offer(@PathParam("id") UUID id, @NotNull @Valid SlotRequest request) {
    Caller caller = callers.current();
    BookingOutcome outcome =
        QuarkusTransaction.joiningExisting().call(() -> offer.offer(caller, id, request));
    return outcome instanceof Done
        ? Response.created(URI.create("/api/v1/resources/" + id + "/slots")).build()
        : answers.of(outcome);
  }

  @GET
  @Path("/{id}/load")
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(
      operationId = "readLoad",
      summary = "How one's own laboratory is used: places, bookings, no-shows, by whom")
  @APIResponse(
      responseCode = "200",
      description = "From 90 days ago until in 90 days, where no days are given",
      content = @Content(schema = @Schema(implementation = LabLoad.class)))
  @APIResponse(responseCode = "422", description = "The days do not fit")
  public Response load(
      @PathParam("id") UUID id,
      @QueryParam("from") @Size(max = 10) String from,
      @QueryParam("to") @Size(max = 10) String to) {
    if (laboratories.ownedBy(callers.current(), id).isEmpty()) {
      return problems.notFound();
    }
    try {
      LocalDate first = day(from, -AROUND);
      LocalDate last = day(to, AROUND);
      boolean fits = last.isAfter(first) && !last.isAfter(first.plusDays(MOST_DAYS));
      return fits
          ? Response.ok(loads.of(id, first, last)).build()
          : problems.of(422, "DAYS_DO_NOT_FIT");
    } catch (DateTimeParseException malformed) {
      return problems.of(400, "INVALID_DATE");
    }
  }

  /** The given day; where none is given, the one so many days from today. */
  private LocalDate day(String given, int away) {
    return given == null || given.isEmpty()
        ? calendar.today().plusDays(away)
        : LocalDate.parse(given);
  }
}
