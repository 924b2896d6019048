package org.teachercloud.catalog.seating;

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

/** Seats over HTTP: hers to read and give up, the owner's to grant and to take back. */
@Path("/api/v1/seats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "seats")
public class SeatResource {

  @Inject GiveSeats give;
  @Inject SeatViews views;
  @Inject SeatAnswers answers;
  @Inject Callers callers;

  @GET
  @Authenticated
  @Operation(operationId = "listMySeats", summary = "My seats and wishes for one, the latest first")
  public SeatView.Page mine(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    return views.of(callers.current(), cursor, size);
  }

  @DELETE
  @Path("/{id}")
  @Authenticated
  @Operation(operationId = "giveUpSeat", summary = "Give my seat, or my wish for one, up")
  @APIResponse(responseCode = "204", description = "Given up")
  @APIResponse(responseCode = "404", description = "No such seat of hers")
  @APIResponse(responseCode = "409", description = "Its term is over")
  public Response giveUp(@PathParam("id") UUID id) {
    Caller caller = callers.current();
    return answers.of(QuarkusTransaction.requiringNew().call(() -> give.end(caller, id, false)));
  }

  @POST
  @Path("/{id}/grant")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(operationId = "grantSeat", summary = "The owner grants a seat for the term that holds")
  @APIResponse(responseCode = "204", description = "Granted")
  @APIResponse(responseCode = "409", description = "No seat is free, or it is past this step")
  public Response grant(@PathParam("id") UUID id) {
    Caller caller = callers.current();
    return answers.of(QuarkusTransaction.requiringNew().call(() -> give.grant(caller, id)));
  }

  @POST
  @Path("/{id}/revoke")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(operationId = "revokeSeat", summary = "The owner declines a wish or takes a seat back")
  @APIResponse(responseCode = "204", description = "Ended")
  @APIResponse(responseCode = "409", description = "Its term is over")
  public Response revoke(@PathParam("id") UUID id) {
    Caller caller = callers.current();
    return answers.of(QuarkusTransaction.requiringNew().call(() -> give.end(caller, id, true)));
  }
}
