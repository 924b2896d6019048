package org.teachercloud.catalog.sharing;

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
import org.teachercloud.catalog.sharing.GrantOutcome.Done;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;

/** An owner's sharing over HTTP. */
@Path("/api/v1/resources")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
@Tag(name = "sharing", description = "With whom a resource is shared, for what and until when")
public class GrantResource {

  @Inject ShareResource share;
  @Inject GrantViews views;
  @Inject GrantAnswers answers;
  @Inject Callers callers;
  @Inject Problems problems;

  @GET
  @Path("/{id}/grants")
  @Operation(operationId = "listGrantsOfResource", summary = "All grants of one's own resource")
  @APIResponse(
      responseCode = "200",
      description = "The first is the scope with which it was published",
      content = @Content(schema = @Schema(implementation = GrantView.Page.class)))
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
  @Path("/{id}/grants")
  @Consumes(MediaType.APPLICATION_JSON)
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "shareResource",
      summary = "Ask for a grant: with whom, for what, from when until when")
  @APIResponse(responseCode = "201", description = "Asked for; somebody else decides")
  public Response request(@PathParam("id") UUID id, @NotNull @Valid GrantRequest request) {
    Caller caller = callers.current();
    GrantOutcome outcome =
        QuarkusTransaction.joiningExisting().call(() -> share.request(caller, id, request));
    return outcome instanceof Done done
        ? Response.created(URI.create("/api/v1/grants/" + done.id())).build()
        : answers.of(outcome);
  }

  @DELETE
  @Path("/{id}/grants/{grantId}")
  @Operation(
      operationId = "withdrawGrant",
      summary = "Take a grant back; who has enrolled goes on with the version she began")
  @APIResponse(responseCode = "204", description = "No longer shared by this grant")
  public Response withdraw(@PathParam("id") UUID id, @PathParam("grantId") UUID grant) {
    Caller caller = callers.current();
    return answers.of(
        QuarkusTransaction.requiringNew().call(() -> share.withdraw(caller, id, grant)));
  }
}
