package org.teachercloud.insight.statements;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;

/** Statements of reuse over HTTP. */
@Path("/api/v1/reuse")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reuse", description = "Who reuses what of whom, as institutions and never as persons")
public class ReuseResource {

  private static final String TERM =
      "Name of the term, such as 2026-H2; the present one without it";

  @Inject MakeStatement statements;
  @Inject MakeFlows flows;
  @Inject MakeContributions contributions;
  @Inject Problems problems;
  @Inject Callers callers;

  @GET
  @Path("/{institution}")
  @RolesAllowed({Role.INSTITUTION_ADMIN, Role.PUBLISHER, Role.MONITOR, Role.OPERATOR})
  @Operation(
      operationId = "getReuseStatement",
      summary = "Who reuses what an institution shares, in a term",
      description =
          "For the institution's own people, and for monitors and operators. No figure has fewer"
              + " people behind it than the answer says, also not by subtraction: five, for"
              + " monitors ten. Who enrols again in the same term is counted once.")
  @APIResponse(
      responseCode = "200",
      description = "The statement",
      content = @Content(schema = @Schema(implementation = StatementView.class)))
  @APIResponse(responseCode = "404", description = "Not there, not yours, or no such term")
  public Response get(
      @PathParam("institution") @Size(max = 100) String institution,
      @Parameter(description = TERM) @QueryParam("term") @Size(max = 20) String term) {
    return answer(statements.make(callers.current(), institution, term));
  }

  @GET
  @Path("/contributions")
  @RolesAllowed(Role.TEACHER)
  @Operation(
      operationId = "getReuseOfContributions",
      summary = "How the works that I began from others are reused, by institution, in a term",
      description =
          "Parts of the statement of the institution that has the work, divided once more by who"
              + " began it. Completions are not told here.")
  @APIResponse(
      responseCode = "200",
      description = "The statement",
      content = @Content(schema = @Schema(implementation = ContributionsView.class)))
  @APIResponse(responseCode = "404", description = "No such term")
  public Response getContributions(
      @Parameter(description = TERM) @QueryParam("term") @Size(max = 20) String term) {
    return answer(contributions.make(callers.current(), term));
  }

  @GET
  @RolesAllowed({Role.MONITOR, Role.OPERATOR})
  @Operation(
      operationId = "getReuseFlows",
      summary = "Who reuses what of whom in the whole cloud, in a term",
      description =
          "Made of the same parts as the statements of institutions, so that nothing smaller"
              + " follows from reading both.")
  @APIResponse(
      responseCode = "200",
      description = "The statement",
      content = @Content(schema = @Schema(implementation = FlowsView.class)))
  @APIResponse(responseCode = "404", description = "No such term")
  public Response getFlows(
      @Parameter(description = TERM) @QueryParam("term") @Size(max = 20) String term) {
    return answer(flows.whole(callers.current(), term));
  }

  @GET
  @Path("/clusters/{cluster}")
  @RolesAllowed({Role.CLUSTER_LEAD, Role.MONITOR, Role.OPERATOR})
  @Operation(
      operationId = "getReuseFlowsOfCluster",
      summary = "Who reuses what of whom inside a cluster, in a term",
      description =
          "For people of the university that leads it today, and for monitors and operators."
              + " Counted are uses whose edge is the cluster's: of several common clusters, the one"
              + " with the lowest number.")
  @APIResponse(
      responseCode = "200",
      description = "The statement",
      content = @Content(schema = @Schema(implementation = FlowsView.class)))
  @APIResponse(responseCode = "404", description = "Not there, not led by you, or no such term")
  public Response getFlowsOfCluster(
      @PathParam("cluster") int cluster,
      @Parameter(description = TERM) @QueryParam("term") @Size(max = 20) String term) {
    return answer(flows.within(cluster, callers.current(), term));
  }

  private <V> Response answer(StatementOutcome<V> outcome) {
    return switch (outcome) {
      case StatementOutcome.Made<V> made -> Response.ok(made.statement()).build();
      case StatementOutcome.NotThere<V> gone -> problems.notFound();
      case StatementOutcome.NoSuchTerm<V> none -> problems.of(404, "NO_SUCH_TERM", none.name());
    };
  }
}
