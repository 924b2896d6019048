package org.teachercloud.catalog.importing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Problems;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.importing.reading.Mapping;

/** Named mappings over HTTP. */
@Path("/api/v1/imports/mappings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PUBLISHER, Role.OPERATOR})
public class MappingResource {

  static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";

  @Inject Mappings mappings;
  @Inject Callers callers;
  @Inject Problems problems;

  @GET
  @Path("/{name}")
  @Operation(operationId = "getMapping", summary = "How the columns of a file become courses")
  @APIResponse(
      responseCode = "200",
      description = "The mapping",
      content = @Content(schema = @Schema(implementation = Mapping.class)))
  @APIResponse(responseCode = "404", description = "No mapping has that name")
  public Response get(@PathParam("name") String name) {
    return mappings
        .find(name)
        .map(mapping -> Response.ok(mapping).build())
        .orElseGet(problems::notFound);
  }

  @PUT
  @Path("/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "keepMapping", summary = "Keep a mapping under a name")
  @APIResponse(responseCode = "204", description = "Kept; imports begun from now on use it")
  public Response keep(
      @PathParam("name") @Pattern(regexp = NAME) String name, @NotNull @Valid Mapping mapping) {
    mappings.keep(name, mapping, callers.current().id());
    return Response.noContent().build();
  }
}
