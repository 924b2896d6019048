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
import org.teachercloud.access.Problems;
import org.teachercloud.access.Role;

/** Statements of reuse over HTTP. */
@Path("/api/v1/reuse")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reuse", description = "Who reuses what of whom, as institutions and never as persons")
public class ReuseResource {

  @Inject MakeStatement statements;
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
              + " people behind it than the answer says, also not by subtraction.")
  @APIResponse(
      responseCode = "200",
      description = "The statement",
      content = @Content(schema = @Schema(implementation = StatementView.class)))
  @APIResponse(responseCode = "404", description = "Not there, not yours, or no such term")
  public Response get(
      @PathParam("institution") @Size(max = 100) String institution,
      @Parameter(description = "Name of the term, such as 2026-H2; the present one without it")
          @QueryParam("term")
          @Size(max = 20)
          String term) {
    return switch (statements.make(callers.current(), institution, term)) {
      case StatementOutcome.Made made -> Response.ok(made.statement()).build();
      case StatementOutcome.NotThere gone -> problems.notFound();
      case StatementOutcome.NoSuchTerm none -> problems.of(404, "NO_SUCH_TERM", none.name());
    };
  }
}
