package org.teachercloud.catalog.seeding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.seeding.world.SeedSize;

/** Seeding over HTTP, for demonstration clouds only; elsewhere it is not there. */
@Path("/api/v1/seeds/catalog")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR)
@Tag(name = "seeds", description = "The generated world of the programme")
public class SeedingResource {

  @Inject SeedCatalog seed;
  @Inject SeedRuns runs;
  @Inject Problems problems;

  @ConfigProperty(name = "teachercloud.seeding.enabled", defaultValue = "false")
  boolean enabled;

  /** What is to be made. */
  public record SeedRequest(@NotNull SeedSize size) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "seedCatalog", summary = "Make the programme's own demonstration world")
  @APIResponse(
      responseCode = "202",
      description = "It is being made; the Location tells how far it is",
      content = @Content(schema = @Schema(implementation = SeedRuns.Run.class)))
  @APIResponse(responseCode = "404", description = "This cloud is not for demonstration")
  public Response begin(@NotNull @Valid SeedRequest request) {
    if (!enabled) {
      return problems.notFound();
    }
    SeedRuns.Run run = seed.begin(request.size());
    URI location = URI.create("/api/v1/seeds/catalog/" + run.id());
    return Response.accepted(run).header("Location", location).build();
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getCatalogSeed", summary = "How far a seeding is")
  @APIResponse(
      responseCode = "200",
      description = "The run",
      content = @Content(schema = @Schema(implementation = SeedRuns.Run.class)))
  @APIResponse(responseCode = "404", description = "No such run")
  public Response get(@PathParam("id") UUID id) {
    return enabled
        ? runs.find(id).map(run -> Response.ok(run).build()).orElseGet(problems::notFound)
        : problems.notFound();
  }
}
