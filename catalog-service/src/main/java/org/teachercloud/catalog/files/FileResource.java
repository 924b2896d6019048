package org.teachercloud.catalog.files;

import static jakarta.ws.rs.core.HttpHeaders.CONTENT_TYPE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.files.FileOutcome.Done;
import org.teachercloud.delivery.once.Idempotency;

/** Files of teaching resources over HTTP. */
@Path("/api/v1/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "files",
    description = "Files of teaching resources: put up in a draft, looked at, taken along")
public class FileResource {

  @Inject CheckFile check;
  @Inject UploadTurns turns;
  @Inject TakeIn takeIn;
  @Inject PutFiles put;
  @Inject ReadFiles read;
  @Inject SendFile send;
  @Inject FileAnswers answers;
  @Inject Callers callers;
  @Inject Problems problems;
  @Context HttpHeaders headers;

  @POST
  @Path("/of/{id}")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(
      operationId = "putFileUp",
      summary = "Put a file up in the draft of one's own teaching resource",
      description = "The body is the file itself; its Content-Type is checked against its bytes.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "201", description = "It is in the draft")
  @APIResponse(responseCode = "409", description = "No draft, too many files, or the name is taken")
  @APIResponse(responseCode = "413", description = "The file is larger than is taken")
  @APIResponse(responseCode = "415", description = "Files of this type are not taken")
  @APIResponse(responseCode = "422", description = "It is not what it says, or has no licence")
  @APIResponse(responseCode = "503", description = "Many put files up at this moment: try again")
  public Response put(
      @PathParam("id") UUID id,
      @QueryParam("name") @NotNull @Size(min = 1, max = 150) @Pattern(regexp = NAME) String name,
      @QueryParam("licence") @NotNull @Size(max = 30) String licence,
      @HeaderParam("Idempotency-Key") @Size(max = Idempotency.MAX_KEY_LENGTH) String key,
      InputStream content) {
    Caller caller = callers.current();
    FileOutcome outcome =
        turns.take(
            () -> {
              byte[] bytes = turns.read(content);
              CheckFile.Sent sent =
                  new CheckFile.Sent(name, headers.getHeaderString(CONTENT_TYPE), licence, bytes);
              return check
                  .refusal(sent)
                  .orElseGet(() -> takeIn.once(caller, id, check.checked(sent), key));
            });
    return outcome instanceof Done done
        ? Response.created(URI.create("/api/v1/files/" + done.id())).build()
        : answers.of(outcome);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(
      operationId = "takeFileDown",
      summary = "Take a file down from a draft; versions that are published keep it")
  @APIResponse(responseCode = "204", description = "It is not in the draft any more")
  @APIResponse(responseCode = "404", description = "No such file of a draft of hers")
  @APIResponse(responseCode = "409", description = "There is no draft")
  public Response takeDown(@PathParam("id") UUID id) {
    Caller caller = callers.current();
    return answers.of(QuarkusTransaction.requiringNew().call(() -> put.takeDown(caller, id)));
  }

  @GET
  @Path("/{id}/preview")
  @PermitAll
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "previewFile",
      summary = "A small picture of a file or of its first page, or the beginning of its text")
  @APIResponse(
      responseCode = "200",
      description = "The preview, for whoever may read about the resource",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "Not there for the caller, or has no preview")
  public Response preview(@PathParam("id") UUID id) {
    return read.find(callers.current(), id)
        .filter(seen -> seen.file().preview != null)
        .map(seen -> send.preview(seen.file()))
        .orElseGet(problems::notFound);
  }

  @GET
  @Path("/{id}/content")
  @Authenticated
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "takeFile",
      summary = "Take a file along; it counts as a use of the resource, once a day")
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Range",
      description = "One part, such as bytes=0-1023",
      schema = @Schema(type = SchemaType.STRING, maxLength = 60))
  @APIResponse(
      responseCode = "200",
      description = "The whole file",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "206", description = "The part that was asked for")
  @APIResponse(responseCode = "403", description = "Shared with her to be read only")
  @APIResponse(responseCode = "404", description = "Not there for the caller")
  @APIResponse(responseCode = "416", description = "It has no such part")
  public Response take(
      @PathParam("id") UUID id, @Context Request request, @Context HttpHeaders headers) {
    Caller caller = callers.current();
    Optional<ReadFiles.Seen> found = read.find(caller, id);
    if (found.isEmpty()) {
      return problems.notFound();
    }
    ReadFiles.Seen seen = found.get();
    if (!seen.mayCopy()) {
      return problems.of(403, "NOT_SHARED_FOR_COPYING");
    }
    if (send.isKnown(seen.file(), headers)) {
      return send.unchanged(seen.file());
    }
    if (seen.published() && request.getMethod().equals("GET")) {
      read.copied(caller, seen.file());
    }
    return send.file(seen.file(), headers);
  }

  /** Neither a path nor anything that cannot be printed. */
  private static final String NAME = "[^/\\\\\\p{Cntrl}]*[^/\\\\\\p{Cntrl}\\s][^/\\\\\\p{Cntrl}]*";
}
