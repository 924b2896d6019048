package org.teachercloud.catalog.booking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.booking.HostBooking.Step;

/** Bookings over HTTP: hers to read and give up, the owner's to confirm and to end. */
@Path("/api/v1/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bookings")
public class BookingResource {

  @Inject BookSlot book;
  @Inject HostBooking host;
  @Inject SlotViews views;
  @Inject BookingAnswers answers;
  @Inject Callers callers;

  @GET
  @Authenticated
  @Operation(operationId = "listBookings", summary = "My bookings, the latest time first")
  public BookingView.Page mine(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    return views.of(callers.current(), cursor, size);
  }

  @DELETE
  @Path("/{id}")
  @Authenticated
  @Operation(
      operationId = "giveUpBooking",
      summary = "Give my booking up; the first who waits gets the place")
  @APIResponse(responseCode = "204", description = "Given up")
  @APIResponse(responseCode = "404", description = "No such booking of hers")
  @APIResponse(responseCode = "409", description = "It has begun, or is over")
  public Response giveUp(@PathParam("id") UUID id) {
    Caller caller = callers.current();
    return answers.of(QuarkusTransaction.requiringNew().call(() -> book.giveUp(caller, id)));
  }

  @POST
  @Path("/{id}/confirm")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(operationId = "confirmBooking", summary = "The owner confirms a booking")
  @APIResponse(responseCode = "204", description = "Confirmed")
  @APIResponse(responseCode = "409", description = "It waits, or is past this step")
  public Response confirm(@PathParam("id") UUID id) {
    return take(Step.CONFIRM, id);
  }

  @POST
  @Path("/{id}/decline")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(
      operationId = "declineBooking",
      summary = "The owner cancels a booking before it begins; the first who waits gets the place")
  @APIResponse(responseCode = "204", description = "Cancelled")
  @APIResponse(responseCode = "409", description = "It has begun, or is over")
  public Response decline(@PathParam("id") UUID id) {
    return take(Step.DECLINE, id);
  }

  @POST
  @Path("/{id}/check-in")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(operationId = "checkIn", summary = "She is there")
  @APIResponse(responseCode = "204", description = "Noted")
  @APIResponse(responseCode = "409", description = "Not confirmed, or too early")
  public Response checkIn(@PathParam("id") UUID id) {
    return take(Step.CHECK_IN, id);
  }

  @POST
  @Path("/{id}/done")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(operationId = "finishBooking", summary = "She was there and is through")
  @APIResponse(responseCode = "204", description = "Noted")
  @APIResponse(responseCode = "409", description = "She was not checked in")
  public Response done(@PathParam("id") UUID id) {
    return take(Step.FINISH, id);
  }

  @POST
  @Path("/{id}/no-show")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(operationId = "noShow", summary = "She did not come")
  @APIResponse(responseCode = "204", description = "Noted")
  @APIResponse(responseCode = "409", description = "It has not begun, or she was there")
  public Response noShow(@PathParam("id") UUID id) {
    return take(Step.NO_SHOW, id);
  }

  private Response take(Step step, UUID id) {
    Caller caller = callers.current();
    return answers.of(QuarkusTransaction.requiringNew().call(() -> host.take(step, caller, id)));
  }
}
