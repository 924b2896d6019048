package org.teachercloud.enrollment.seeding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;

/** Where the operator of a demonstration asks for teachers and their histories. */
@Path("/api/v1/seeds/enrollment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "seeds", description = "The generated world of the programme")
public class SeedResource {

  private final SeedingConfig config;
  private final SeedWorld seedWorld;
  private final SeedRuns runs;
  private final Problems problems;

  SeedResource(SeedingConfig config, SeedWorld seedWorld, SeedRuns runs, Problems problems) {
    this.config = config;
    this.seedWorld = seedWorld;
    this.runs = runs;
    this.problems = problems;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.OPERATOR)
  @Operation(
      operationId = "seedEnrollments",
      summary = "Make the programme's teachers and their histories",
      description = "Again the same changes nothing. While one runs, the answer is that one.")
  @APIResponse(
      responseCode = "202",
      description = "Running",
      content = @Content(schema = @Schema(implementation = SeedRun.class)))
  @APIResponse(responseCode = "404", description = "Not switched on here")
  public Response seed(@NotNull @Valid SeedRequest request) {
    if (!config.enabled()) {
      return problems.notFound();
    }
    UUID id = seedWorld.begin(request.size());
    return Response.accepted(runs.find(id).orElseThrow())
        .header(HttpHeaders.LOCATION, "/api/v1/seeds/enrollment/" + id)
        .build();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Role.OPERATOR)
  @Operation(operationId = "getEnrollmentSeeding", summary = "How far a seeding is")
  @APIResponse(
      responseCode = "200",
      description = "The run",
      content = @Content(schema = @Schema(implementation = SeedRun.class)))
  @APIResponse(responseCode = "404", description = "Not there, or not switched on here")
  public Response get(@PathParam("id") UUID id) {
    return config.enabled()
        ? runs.find(id).map(run -> Response.ok(run).build()).orElseGet(problems::notFound)
        : problems.notFound();
  }
}
