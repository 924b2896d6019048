package org.teachercloud.catalog.sharing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;

/** Deciding about what others want to share, over HTTP. */
@Path("/api/v1/grants")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN, Role.CLUSTER_LEAD, Role.OPERATOR})
@Tag(name = "sharing")
public class DecisionResource {

  @Inject ShareResource share;
  @Inject GrantViews views;
  @Inject GrantAnswers answers;
  @Inject Callers callers;

  @GET
  @Operation(
      operationId = "listGrants",
      summary =
          "Grants that she decides about: of her cluster, of the platform, of her institution;"
              + " for a lead those of members for everyone, too")
  public GrantView.Page waiting(
      @QueryParam("state") @DefaultValue("REQUESTED") Grant.State state,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    return views.decidedBy(callers.current(), state, cursor, size);
  }

  @POST
  @Path("/{id}/approve")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "approveGrant", summary = "Agree: it takes effect within its term")
  @APIResponse(responseCode = "204", description = "Shared")
  @APIResponse(
      responseCode = "403",
      description = "She asked for it herself, or wrote what is shared")
  public Response approve(@PathParam("id") UUID id) {
    return decide(id, Grant.State.ACTIVE, null);
  }

  @POST
  @Path("/{id}/decline")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "declineGrant",
      summary = "Do not agree, and say why",
      description = "The owner reads the reason. Nothing has to be said.")
  @APIResponse(responseCode = "204", description = "Not shared")
  public Response decline(
      @PathParam("id") UUID id, @RequestBody(required = false) @Valid DeclineRequest request) {
    String reason = request == null || request.reason() == null ? "" : request.reason().strip();
    return decide(id, Grant.State.DECLINED, reason.isEmpty() ? null : reason);
  }

  private Response decide(UUID id, Grant.State decision, String reason) {
    Caller caller = callers.current();
    return answers.of(
        QuarkusTransaction.requiringNew().call(() -> share.decide(caller, id, decision, reason)));
  }
}
