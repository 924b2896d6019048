package org.teachercloud.catalog.booking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.teachercloud.catalog.booking.BookingOutcome.Crowded;
import org.teachercloud.catalog.describing.Page;
import org.teachercloud.delivery.once.Idempotency;

/** The places of one slot over HTTP. */
@Path("/api/v1/slots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bookings")
public class PlaceResource {

  @Inject Turns turns;
  @Inject BookOnce once;
  @Inject OfferSlots offer;
  @Inject SlotViews views;
  @Inject BookingAnswers answers;
  @Inject Callers callers;
  @Inject Problems problems;

  @POST
  @Path("/{id}/bookings")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.TEACHER, Role.TRAINEE})
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "bookSlot",
      summary = "Book a place; where none is left, wait for one in the order of asking")
  @APIResponse(
      responseCode = "201",
      description = "REQUESTED, or WAITLISTED",
      content = @Content(schema = @Schema(implementation = BookingView.class)))
  @APIResponse(
      responseCode = "200",
      description = "She has booked it, or waits for it, already: that booking",
      content = @Content(schema = @Schema(implementation = BookingView.class)))
  @APIResponse(responseCode = "403", description = "Shared with her to be read only")
  @APIResponse(responseCode = "409", description = "Begun, cancelled, full, or another at the time")
  @APIResponse(responseCode = "422", description = "The safety briefing comes first")
  @APIResponse(responseCode = "503", description = "Many book at this moment: try again")
  public Response book(@PathParam("id") UUID id, @NotNull @Valid BookRequest request) {
    return turns.take(() -> once.book(id, request)).orElseGet(() -> answers.of(new Crowded()));
  }

  @GET
  @Path("/{id}/bookings")
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(operationId = "listGuests", summary = "Who has booked a time of one's own laboratory")
  @APIResponse(
      responseCode = "200",
      description = "A page, in the order of asking",
      content = @Content(schema = @Schema(implementation = GuestView.Some.class)))
  @APIResponse(responseCode = "404", description = "No such time of hers")
  public Response guests(
      @PathParam("id") UUID id,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    return views
        .guests(id, callers.current())
        .map(all -> Page.of(all, cursor, size))
        .map(page -> new GuestView.Some(page.items(), page.next(), page.total()))
        .map(some -> Response.ok(some).build())
        .orElseGet(problems::notFound);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(
      operationId = "cancelSlot",
      summary = "Cancel a time of one's own laboratory, with all bookings of it")
  @APIResponse(responseCode = "204", description = "Cancelled")
  @APIResponse(responseCode = "409", description = "It has begun")
  public Response cancel(@PathParam("id") UUID id) {
    Caller caller = callers.current();
    return answers.of(QuarkusTransaction.requiringNew().call(() -> offer.cancel(caller, id)));
  }
}
