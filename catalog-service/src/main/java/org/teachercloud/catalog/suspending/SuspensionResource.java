package org.teachercloud.catalog.suspending;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;

/** Suspensions of one resource over HTTP. */
@Path("/api/v1/resources/{id}/suspensions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR)
@Tag(name = "sharing")
public class SuspensionResource {

  @Inject SuspendResource suspend;
  @Inject SuspensionViews views;
  @Inject Callers callers;
  @Inject Problems problems;

  @GET
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN, Role.OPERATOR})
  @Operation(
      operationId = "listSuspensionsOfResource",
      summary = "When and why what is shared of it was suspended: for its owner and the operator")
  @APIResponse(
      responseCode = "200",
      description = "The newest first; one that stands has no end",
      content = @Content(schema = @Schema(implementation = SuspensionView.Page.class)))
  public Response of(
      @PathParam("id") UUID id,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    return views
        .of(id, callers.current(), cursor, size)
        .map(page -> Response.ok(page).build())
        .orElseGet(problems::notFound);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "suspendSharing",
      summary = "Stop at once all that is shared of a resource, whatever its grants say",
      description =
          "Only who publishes for its owner still sees it, with the reason. Who has enrolled goes"
              + " on. What is suspended already stays so, for the reason that was given first.")
  @APIResponse(responseCode = "204", description = "It reaches nobody until this is lifted")
  public Response suspend(@PathParam("id") UUID id, @NotNull @Valid SuspensionRequest request) {
    Caller caller = callers.current();
    String reason = request.reason().strip();
    return answer(
        QuarkusTransaction.requiringNew().call(() -> suspend.suspend(caller, id, reason)));
  }

  @POST
  @Path("/lift")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "liftSuspension",
      summary = "Let it go on: it reaches whom its grants name at that moment")
  @APIResponse(responseCode = "204", description = "It is not suspended")
  public Response lift(@PathParam("id") UUID id) {
    Caller caller = callers.current();
    return answer(QuarkusTransaction.requiringNew().call(() -> suspend.lift(caller, id)));
  }

  private Response answer(boolean found) {
    return found ? Response.noContent().build() : problems.notFound();
  }
}
