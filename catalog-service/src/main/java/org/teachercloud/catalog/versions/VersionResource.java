package org.teachercloud.catalog.versions;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.teachercloud.access.Callers;
import org.teachercloud.access.refusing.Problems;

/** The published versions of a resource over HTTP. */
@Path("/api/v1/resources/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "resources")
public class VersionResource {

  @Inject Versions versions;
  @Inject Callers callers;
  @Inject Problems problems;

  @GET
  @Operation(
      operationId = "listVersions",
      summary = "The published versions of a resource and what was new in each, the newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page; none of what was never published",
      content = @Content(schema = @Schema(implementation = VersionView.Page.class)))
  @APIResponse(responseCode = "404", description = "Not here, or not for the caller")
  public Response list(
      @PathParam("id") UUID id,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("2147483647") @Min(1) int cursor) {
    return versions
        .page(callers.current(), id, cursor, size)
        .map(page -> Response.ok(page).build())
        .orElseGet(problems::notFound);
  }

  @GET
  @Path("/{number}")
  @Operation(operationId = "getVersion", summary = "A resource as it was published once")
  @APIResponse(
      responseCode = "200",
      description = "The version, which never changes",
      content = @Content(schema = @Schema(implementation = VersionView.class)))
  @APIResponse(responseCode = "404", description = "Not here, or not for the caller")
  public Response get(@PathParam("id") UUID id, @PathParam("number") @Min(1) int number) {
    return versions
        .find(callers.current(), id, number)
        .map(one -> Response.ok(one).build())
        .orElseGet(problems::notFound);
  }
}
