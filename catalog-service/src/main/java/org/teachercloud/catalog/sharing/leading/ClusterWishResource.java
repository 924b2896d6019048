package org.teachercloud.catalog.sharing.leading;

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
import org.teachercloud.catalog.sharing.GrantAnswers;
import org.teachercloud.catalog.sharing.GrantOutcome;
import org.teachercloud.catalog.sharing.GrantOutcome.Done;
import org.teachercloud.catalog.sharing.GrantView;
import org.teachercloud.catalog.sharing.GrantViews;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;

/** What a lead wishes to be shared with her cluster, over HTTP. */
@Path("/api/v1/resources/{id}/cluster-wishes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.CLUSTER_LEAD)
@Tag(name = "sharing")
public class ClusterWishResource {

  @Inject WishForCluster wishes;
  @Inject GrantViews views;
  @Inject GrantAnswers answers;
  @Inject Callers callers;
  @Inject Problems problems;

  @GET
  @Operation(
      operationId = "listClusterWishes",
      summary =
          "What leads of her clusters have asked of a resource that she sees, and the answers")
  @APIResponse(
      responseCode = "200",
      description = "With the reason where the owner gave one",
      content = @Content(schema = @Schema(implementation = GrantView.Page.class)))
  public Response of(
      @PathParam("id") UUID id,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    return views
        .wishedOf(id, callers.current(), cursor, size)
        .map(page -> Response.ok(page).build())
        .orElseGet(problems::notFound);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "wishForCluster",
      summary = "Ask a member of the cluster that one leads to share something with it",
      description =
          "Nothing is shared until who publishes for the owner agrees; the lead has said her word"
              + " by asking.")
  @APIResponse(responseCode = "201", description = "Asked for; the owner decides")
  @APIResponse(responseCode = "404", description = "It is not there, or not for her")
  @APIResponse(responseCode = "409", description = "The owner has not yet answered the last wish")
  @APIResponse(responseCode = "422", description = "The owner is in no cluster that she leads")
  public Response wish(@PathParam("id") UUID id, @NotNull @Valid ClusterWish wish) {
    Caller caller = callers.current();
    GrantOutcome outcome =
        QuarkusTransaction.joiningExisting().call(() -> wishes.wish(caller, id, wish));
    return outcome instanceof Done done
        ? Response.created(URI.create("/api/v1/grants/" + done.id())).build()
        : answers.of(outcome);
  }
}
