package org.teachercloud.catalog.seating;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.teachercloud.catalog.seating.SeatOutcome.AlreadyAsked;
import org.teachercloud.catalog.seating.SeatOutcome.Done;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;

/** The seats of one database over HTTP. */
@Path("/api/v1/resources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "seats", description = "Access to databases: so many at a time, each for a term")
public class SeatingResource {

  @Inject SetSeating set;
  @Inject GiveSeats give;
  @Inject SeatViews views;
  @Inject SeatAnswers answers;
  @Inject Callers callers;
  @Inject Problems problems;

  @GET
  @Path("/{id}/seating")
  @PermitAll
  @Operation(
      operationId = "readSeating",
      summary = "How many may use a database at a time, for how long, and how the caller stands")
  @APIResponse(
      responseCode = "200",
      description = "The terms, with her own seat or wish",
      content = @Content(schema = @Schema(implementation = SeatView.Terms.class)))
  @APIResponse(responseCode = "404", description = "Not there for her, or it gives no seats")
  public Response terms(@PathParam("id") UUID id) {
    return views
        .terms(id, callers.current())
        .map(terms -> Response.ok(terms).build())
        .orElseGet(problems::notFound);
  }

  @POST
  @Path("/{id}/seating")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "setSeating",
      summary = "Say how many seats one's own database has, for how long, and how one gets in")
  @APIResponse(responseCode = "201", description = "From now on; seats that are held stay")
  @APIResponse(responseCode = "422", description = "No database")
  public Response set(@PathParam("id") UUID id, @NotNull @Valid SeatingRequest request) {
    Caller caller = callers.current();
    SeatOutcome outcome =
        QuarkusTransaction.joiningExisting().call(() -> set.set(caller, id, request));
    return outcome instanceof Done
        ? Response.created(URI.create("/api/v1/resources/" + id + "/seating")).build()
        : answers.of(outcome);
  }

  @GET
  @Path("/{id}/seats")
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(
      operationId = "listSeats",
      summary = "Who has asked for, has or had a seat of one's own database")
  @APIResponse(
      responseCode = "200",
      description = "The latest first",
      content = @Content(schema = @Schema(implementation = SeatView.Page.class)))
  @APIResponse(responseCode = "404", description = "No such database of hers")
  public Response seats(
      @PathParam("id") UUID id,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    return views
        .to(id, callers.current(), cursor, size)
        .map(page -> Response.ok(page).build())
        .orElseGet(problems::notFound);
  }

  @POST
  @Path("/{id}/seats")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.TEACHER, Role.TRAINEE})
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(operationId = "askForSeat", summary = "Ask for a seat; its owner grants it or not")
  @APIResponse(
      responseCode = "201",
      description = "Asked",
      content = @Content(schema = @Schema(implementation = SeatView.class)))
  @APIResponse(
      responseCode = "200",
      description = "She has asked, or has one, already: that one",
      content = @Content(schema = @Schema(implementation = SeatView.class)))
  @APIResponse(responseCode = "403", description = "Shared with her to be read only")
  @APIResponse(responseCode = "409", description = "It gives no seats")
  public Response ask(@PathParam("id") UUID id) {
    Caller caller = callers.current();
    return switch (QuarkusTransaction.joiningExisting().call(() -> give.ask(caller, id))) {
      case Done done ->
          Response.created(URI.create("/api/v1/seats/" + done.id()))
              .entity(views.of(done.id()))
              .build();
      case AlreadyAsked known -> Response.ok(views.of(known.id())).build();
      case SeatOutcome refused -> answers.of(refused);
    };
  }
}
