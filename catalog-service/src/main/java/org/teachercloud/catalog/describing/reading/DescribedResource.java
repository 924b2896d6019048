package org.teachercloud.catalog.describing.reading;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import org.teachercloud.access.Callers;
import org.teachercloud.access.refusing.Problems;

/** One resource over HTTP. */
@Path("/api/v1/resources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "resources",
    description =
        "Courses, laboratories, databases and teaching resources: found, read, written, published")
public class DescribedResource {

  @Inject VisibleResources resources;
  @Inject Callers callers;
  @Inject Problems problems;

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getResource",
      summary = "A resource with its units, prerequisites, owner and source")
  @APIResponse(
      responseCode = "200",
      description = "The resource; its ETag is needed to change it",
      content = @Content(schema = @Schema(implementation = ResourceView.class)))
  @APIResponse(responseCode = "404", description = "Not here, or not for the caller")
  public Response get(@PathParam("id") UUID id) {
    return resources
        .find(id, callers.current())
        .map(DescribedResource::answer)
        .orElseGet(problems::notFound);
  }

  private static Response answer(VisibleResources.Shown shown) {
    return Response.ok(shown.json())
        .header(HttpHeaders.ETAG, ETag.of(shown.change()))
        .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
        .header(HttpHeaders.CACHE_CONTROL, shown.forEveryone() ? "no-cache" : "private, no-cache")
        .build();
  }
}
