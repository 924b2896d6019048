package org.teachercloud.catalog.files;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.refusing.Problems;

/** The files of one resource over HTTP. */
@Path("/api/v1/resources/{id}/files")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "files")
public class FilesOfResource {

  @Inject ReadFiles files;
  @Inject Callers callers;
  @Inject Problems problems;

  @GET
  @Operation(
      operationId = "listFiles",
      summary = "The files of a teaching resource, with type, size and licence",
      description = "There are few of them in a version, so they come all at once.")
  @APIResponse(
      responseCode = "200",
      description = "The files, and whether the caller may take them",
      content = @Content(schema = @Schema(implementation = FileView.Shelf.class)))
  @APIResponse(responseCode = "404", description = "Not here, or not for the caller")
  public Response list(
      @PathParam("id") UUID id,
      @Schema(description = "Of what is being written, for who writes it")
          @QueryParam("draft")
          @DefaultValue("false")
          boolean draft) {
    Caller caller = callers.current();
    Optional<FileView.Shelf> found = draft ? files.ofDraft(caller, id) : files.of(caller, id);
    return found.map(shelf -> Response.ok(shelf).build()).orElseGet(problems::notFound);
  }
}
