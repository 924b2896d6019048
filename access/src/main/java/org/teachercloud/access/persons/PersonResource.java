package org.teachercloud.access.persons;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Callers;
import org.teachercloud.access.documents.DocumentReads;
import org.teachercloud.access.refusing.Problems;

/** One service's part of what is kept of a person, and its report when she has left. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "my data", description = "What is kept of a person, and leaving")
public class PersonResource {

  @Inject ExportPerson export;
  @Inject Receipts receipts;
  @Inject Callers callers;
  @Inject Problems problems;

  @GET
  @Path("my-data/{service}")
  @Authenticated
  @Operation(
      operationId = "exportMyPart",
      summary = "All that this service keeps of me",
      description = "One part of the archive that GET /api/v1/my-data joins.",
      extensions = @Extension(name = DocumentReads.UNTAGGED, value = "true", parseValue = true))
  @APIResponse(
      responseCode = "200",
      description = "Every row about the caller, with what is done with it when she leaves",
      content =
          @Content(
              schema =
                  @Schema(
                      type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)))
  @APIResponse(responseCode = "404", description = "Another service's part")
  public Response export(@PathParam("service") String service) {
    if (!service.equals(receipts.service())) {
      return problems.notFound();
    }
    UUID person = callers.current().id();
    StreamingOutput rows = out -> export.write(person, out);
    return Response.ok(rows).header("Cache-Control", "no-store").build();
  }

  @GET
  @Path("receipts/{service}/{erasure}")
  @PermitAll
  @Operation(
      operationId = "readReceipt",
      summary = "What this service did when a person left",
      description = "Open to whoever knows the number of the erasure: it names nobody.")
  @APIResponse(
      responseCode = "200",
      description = "It is done",
      content = @Content(schema = @Schema(implementation = Receipt.class)))
  @APIResponse(responseCode = "404", description = "Not done here, or no such erasure")
  public Response receipt(
      @PathParam("service") String service, @PathParam("erasure") UUID erasure) {
    if (!service.equals(receipts.service())) {
      return problems.notFound();
    }
    return receipts
        .find(erasure)
        .map(Response::ok)
        .map(Response.ResponseBuilder::build)
        .orElseGet(problems::notFound);
  }
}
