package org.teachercloud.catalog.standards.covering;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.standards.Frameworks;

/** Coverage over HTTP. It counts only what is published for everyone, so everyone sees the same. */
@Path("/api/v1/standards/{framework}/coverage")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "standards")
public class CoverageResource {

  @Inject Frameworks frameworks;
  @Inject CoverFramework cover;
  @Inject Problems problems;

  @GET
  @Operation(
      operationId = "getCoverage",
      summary = "How well the catalogue covers a framework: gaps and duplicates")
  @APIResponse(
      responseCode = "200",
      description = "The coverage of each item",
      content = @Content(schema = @Schema(implementation = Coverage.class)))
  public Response get(@PathParam("framework") UUID framework) {
    return frameworks
        .newest(framework)
        .map(found -> Response.ok(cover.of(found)).build())
        .orElseGet(problems::notFound);
  }
}
