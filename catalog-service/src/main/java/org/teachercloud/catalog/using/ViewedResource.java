package org.teachercloud.catalog.using;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;

/** Pages that were opened, over HTTP. */
@Path("/api/v1/resources/{id}/views")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "resources")
public class ViewedResource {

  @Inject ViewResource view;
  @Inject Callers callers;
  @Inject Problems problems;

  @POST
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.TEACHER, Role.TRAINEE})
  @Operation(
      operationId = "viewResource",
      summary = "Say that a person has opened the page of a resource",
      description = "It counts as a use of it once a day, however often it is said.")
  @APIResponse(responseCode = "204", description = "Counted, or counted today before")
  @APIResponse(responseCode = "404", description = "Not here, or not for the caller")
  public Response view(@PathParam("id") UUID id) {
    return view.view(callers.current(), id) ? Response.noContent().build() : problems.notFound();
  }
}
