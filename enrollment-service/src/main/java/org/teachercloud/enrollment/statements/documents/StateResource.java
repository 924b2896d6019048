package org.teachercloud.enrollment.statements.documents;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.enrollment.statements.talking.Desk;
import org.teachercloud.enrollment.statements.talking.Heard;
import org.teachercloud.enrollment.statements.talking.XapiOperation;

/** States of activities: where somebody stands in what a tool offers. */
@Path("/xapi/activities/state")
@PermitAll
@Tag(name = "xapi")
@APIResponse(responseCode = "400", description = "Not as xAPI wants it, or without its version")
@APIResponse(responseCode = "401", description = "No key, or none that is known")
@APIResponse(responseCode = "403", description = "The key is not for this")
public class StateResource {

  private final Desk desk;
  private final Map<String, XapiOperation> operations;

  StateResource(Desk desk, DocumentOperations documents) {
    this.desk = desk;
    this.operations =
        documents.of(Shelf.Kind.STATE, Set.of("activityId", "agent"), Set.of("registration"));
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "getXapiState",
      summary = "A state of an activity, or the names of those there are")
  @APIResponse(responseCode = "200", description = "The document, or names")
  public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
    return desk.answer(Heard.of("GET", uri, headers, null), operations);
  }

  @PUT
  @PermitAll
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "putXapiState", summary = "Keep a document in place of the one there is")
  @APIResponse(responseCode = "204", description = "Kept")
  @APIResponse(responseCode = "409", description = "There is one; say by If-Match which")
  @APIResponse(responseCode = "412", description = "Changed in the meantime")
  public Response put(@Context UriInfo uri, @Context HttpHeaders headers, byte[] body) {
    return desk.answer(Heard.of("PUT", uri, headers, body), operations);
  }

  @POST
  @PermitAll
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "postXapiState",
      summary = "Join a JSON object with the document there is")
  @APIResponse(responseCode = "204", description = "Kept")
  @APIResponse(responseCode = "412", description = "Changed in the meantime")
  public Response post(@Context UriInfo uri, @Context HttpHeaders headers, byte[] body) {
    return desk.answer(Heard.of("POST", uri, headers, body), operations);
  }

  @DELETE
  @PermitAll
  @Operation(operationId = "deleteXapiState", summary = "Remove a state, or all of an agent")
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(responseCode = "412", description = "Changed in the meantime")
  public Response delete(@Context UriInfo uri, @Context HttpHeaders headers) {
    return desk.answer(Heard.of("DELETE", uri, headers, null), operations);
  }
}
