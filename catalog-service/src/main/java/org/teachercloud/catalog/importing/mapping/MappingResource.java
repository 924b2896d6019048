package org.teachercloud.catalog.importing.mapping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.importing.reading.Mapping;

/** Named mappings over HTTP. */
@Path("/api/v1/imports/mappings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PUBLISHER, Role.OPERATOR})
@Tag(name = "imports")
public class MappingResource {

  static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";

  @Inject Mappings mappings;
  @Inject KeepMapping keep;
  @Inject Callers callers;
  @Inject Problems problems;

  @GET
  @Path("/{name}")
  @Operation(operationId = "getMapping", summary = "How the columns of a file become courses")
  @APIResponse(
      responseCode = "200",
      description = "My institution's mapping of that name, or everybody's",
      content = @Content(schema = @Schema(implementation = Mapping.class)))
  @APIResponse(responseCode = "404", description = "No mapping has that name for the caller")
  public Response get(@PathParam("name") String name) {
    return mappings
        .find(name, callers.current())
        .map(kept -> Response.ok(kept.mapping()).header(HttpHeaders.ETAG, kept.tag()).build())
        .orElseGet(problems::notFound);
  }

  @PUT
  @Path("/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "keepMapping",
      summary =
          "Keep a mapping under a name, for my institution or, as the operator, for everybody")
  @APIResponse(responseCode = "204", description = "Kept; imports begun from now on use it")
  @APIResponse(responseCode = "404", description = "If-Match was sent and there is none")
  @APIResponse(responseCode = "412", description = "Changed in the meantime")
  @APIResponse(responseCode = "422", description = "The caller belongs to no one institution")
  @APIResponse(responseCode = "428", description = "There is one: If-Match is needed")
  public Response keep(
      @PathParam("name") @Pattern(regexp = NAME) String name,
      @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) String ifMatch,
      @NotNull @Valid Mapping mapping) {
    return switch (keep.keep(callers.current(), name, ifMatch, mapping)) {
      case KeepOutcome.Kept kept ->
          Response.noContent().header(HttpHeaders.ETAG, kept.mapping().tag()).build();
      case KeepOutcome.NotThere() -> problems.notFound();
      case KeepOutcome.PreconditionNeeded() -> problems.of(428, "PRECONDITION_NEEDED");
      case KeepOutcome.Stale() -> problems.of(412, "STALE");
      case KeepOutcome.InstitutionNeeded() -> problems.of(422, "INSTITUTION_NEEDED");
    };
  }
}
