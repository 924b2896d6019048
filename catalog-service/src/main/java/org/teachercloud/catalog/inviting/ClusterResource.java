package org.teachercloud.catalog.inviting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.networking.Cluster;
import org.teachercloud.catalog.networking.MembershipOutcome;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;

/** Clusters and groups begin over HTTP. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR)
@Tag(name = "clusters")
public class ClusterResource {

  @Inject BeginCluster begin;
  @Inject HandOver handOver;
  @Inject InvitationAnswers answers;
  @Inject Callers callers;
  @Inject Problems problems;

  @POST
  @Path("/clusters")
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "beginCluster",
      summary = "Begin a cluster with its lead, or a group of schools with its first member")
  @APIResponse(responseCode = "201", description = "Begun; others are invited")
  public Response begin(@NotNull @Valid BeginRequest request) {
    if (request.name().zh() == null && request.name().en() == null) {
      return problems.of(422, "INCOMPLETE", List.of(problems.field("name", "TITLE_NEEDED")));
    }
    if (request.kind() == Cluster.Kind.SCHOOL_GROUP && request.articles() == null) {
      return problems.of(422, "INCOMPLETE", List.of(problems.field("articles", "ARTICLES_NEEDED")));
    }
    Caller caller = callers.current();
    BeginCluster.Begun begun = begin.begin(caller, request);
    return begun.outcome() instanceof MembershipOutcome.Changed
        ? Response.created(URI.create("/api/v1/clusters/" + begun.number())).build()
        : answers.of(begun.outcome());
  }

  @POST
  @Path("/clusters/{id}/lead")
  @Operation(
      operationId = "handOverCluster",
      summary = "Let another institution of a cluster lead it from a day on",
      description =
          "In one step, for on no day a cluster has no lead, or two. The one that led becomes a"
              + " partner or a supported institution, or leaves.")
  @APIResponse(responseCode = "204", description = "It leads from that day on")
  @APIResponse(responseCode = "404", description = "No such cluster, or no role in it on that day")
  @APIResponse(responseCode = "409", description = "A rule of the network forbids it on some day")
  public Response handOver(
      @PathParam("id") @Min(1) int id, @NotNull @Valid HandOverRequest request) {
    return answers.of(handOver.handOver(callers.current(), id, request));
  }
}
