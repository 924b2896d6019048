package org.teachercloud.catalog.leaving;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.refusing.Problems;

/** Leaving the cloud over HTTP. */
@Path("/api/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "my data")
public class LeavingResource {

  @Inject AskToLeave askToLeave;
  @Inject Departures departures;
  @Inject Callers callers;
  @Inject Problems problems;

  @POST
  @Authenticated
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "askToLeave",
      summary = "Erase everything about me, and close my account",
      description =
          "Can be taken back until it is due. Then every service erases and reports under"
              + " /receipts/{service}/{id}, and the account is closed last.")
  @APIResponse(
      responseCode = "202",
      description = "It is noted",
      content = @Content(schema = @Schema(implementation = Departure.class)))
  @APIResponse(responseCode = "200", description = "It was noted before")
  @APIResponse(responseCode = "422", description = "What was typed is not the caller's name")
  public Response ask(@NotNull @Valid LeaveRequest request) {
    return switch (askToLeave.ask(request.name(), callers.current())) {
      case AskOutcome.Asked asked ->
          Response.accepted(asked.departure())
              .header("Location", "/api/v1/erasures/" + asked.departure().id())
              .build();
      case AskOutcome.AskedBefore before -> Response.ok(before.departure()).build();
      case AskOutcome.NameDiffers() -> problems.of(422, "NAME_DIFFERS");
    };
  }

  @GET
  @Authenticated
  @Operation(operationId = "listErasures", summary = "My wish to leave, if there is one")
  @APIResponse(
      responseCode = "200",
      description = "At most one",
      content = @Content(schema = @Schema(implementation = Departure.All.class)))
  public Departure.All mine() {
    List<Departure> hers = departures.of(callers.current()).map(List::of).orElse(List.of());
    return new Departure.All(hers, null, hers.size());
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "readErasure",
      summary = "How far an erasure has come",
      description = "Open to whoever knows its number: it names nobody.")
  @APIResponse(
      responseCode = "200",
      description = "How far it has come",
      content = @Content(schema = @Schema(implementation = Departure.class)))
  @APIResponse(responseCode = "404", description = "No such erasure")
  public Response read(@PathParam("id") UUID id) {
    return departures.find(id).map(one -> Response.ok(one).build()).orElseGet(problems::notFound);
  }

  @DELETE
  @Path("/{id}")
  @Authenticated
  @Operation(operationId = "takeErasureBack", summary = "Stay after all")
  @APIResponse(responseCode = "204", description = "It is taken back")
  @APIResponse(responseCode = "404", description = "No such wish of the caller")
  @APIResponse(responseCode = "409", description = "It is a fact already")
  public Response takeBack(@PathParam("id") UUID id) {
    Caller caller = callers.current();
    if (departures.takeBack(id, caller)) {
      return Response.noContent().build();
    }
    boolean hers = departures.of(caller).filter(one -> one.id().equals(id)).isPresent();
    return hers ? problems.of(409, "ALREADY_ERASED") : problems.notFound();
  }
}
