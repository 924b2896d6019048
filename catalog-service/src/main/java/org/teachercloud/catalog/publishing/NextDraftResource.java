package org.teachercloud.catalog.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.describing.reading.ETag;
import org.teachercloud.catalog.describing.reading.ResourceView;
import org.teachercloud.catalog.describing.reading.VisibleResources;
import org.teachercloud.catalog.publishing.PublishingOutcome.Done;

/** The draft of the next version of a published resource over HTTP. */
@Path("/api/v1/resources/{id}/draft")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
@Tag(name = "resources")
public class NextDraftResource {

  @Inject WriteNext next;
  @Inject VisibleResources resources;
  @Inject RepeatableStep once;
  @Inject PublishingAnswers answers;
  @Inject Callers callers;
  @Inject Problems problems;

  @GET
  @Operation(operationId = "getNextDraft", summary = "What is written for the next version")
  @APIResponse(
      responseCode = "200",
      description = "The draft, or what is in review; its version is the one that it follows",
      content = @Content(schema = @Schema(implementation = ResourceView.class)))
  @APIResponse(responseCode = "404", description = "Nothing is written, or not for the caller")
  public Response get(@PathParam("id") UUID id) {
    return shown(id, callers.current());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "writeNextDraft",
      summary = "Write the next version of what is published, beside it",
      description =
          "If-Match names the draft, or what is published where there is no draft yet. What was in"
              + " review becomes a draft again.")
  @APIResponse(
      responseCode = "200",
      description = "The draft as written",
      content = @Content(schema = @Schema(implementation = ResourceView.class)))
  public Response write(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid WriteRequest request) {
    if (ifMatch == null) {
      return problems.of(428, "PRECONDITION_NEEDED");
    }
    Caller caller = callers.current();
    return draft(
        QuarkusTransaction.requiringNew().call(() -> next.write(caller, id, ifMatch, request)),
        id,
        caller);
  }

  @DELETE
  @Operation(
      operationId = "discardNextDraft",
      summary = "Throw away what is written for the next version; what is published stays")
  @APIResponse(responseCode = "204", description = "Thrown away")
  public Response discard(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Caller caller = callers.current();
    PublishingOutcome outcome =
        QuarkusTransaction.requiringNew().call(() -> next.discard(caller, id, ifMatch));
    return outcome instanceof Done
        ? Response.noContent().build()
        : answers.of(outcome, 204, caller);
  }

  @POST
  @Path("/submit")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "submitNextDraft",
      summary = "Hand the next version in for review; it must say what is new, in both languages")
  @APIResponse(
      responseCode = "200",
      description = "The next version, in review",
      content = @Content(schema = @Schema(implementation = ResourceView.class)))
  public Response submit(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam("Idempotency-Key") @Size(max = 100) String key) {
    Caller caller = callers.current();
    return draft(
        once.take(caller, key, "SUBMIT next " + id, () -> next.submit(caller, id, ifMatch)),
        id,
        caller);
  }

  @POST
  @Path("/publish")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "publishNextDraft",
      summary = "Publish the next version that another person has written and handed in",
      description =
          "Who has enrolled keeps the version that she began with until she moves. A version that"
              + " is to reach everyone and did not before takes the platform, as the first does.")
  @APIResponse(
      responseCode = "200",
      description = "The resource in its new version",
      content = @Content(schema = @Schema(implementation = ResourceView.class)))
  @APIResponse(
      responseCode = "412",
      description = "STALE: the draft was changed, or another version was published meanwhile")
  public Response publish(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam("Idempotency-Key") @Size(max = 100) String key) {
    Caller caller = callers.current();
    PublishingOutcome outcome =
        once.take(caller, key, "PUBLISH next " + id, () -> next.publish(caller, id, ifMatch));
    return answers.of(outcome, 200, caller);
  }

  private Response draft(PublishingOutcome outcome, UUID id, Caller caller) {
    return outcome instanceof Done ? shown(id, caller) : answers.of(outcome, 200, caller);
  }

  private Response shown(UUID id, Caller caller) {
    return resources
        .next(id, caller)
        .map(view -> Response.ok(view).header(HttpHeaders.ETAG, ETag.of(view.change())).build())
        .orElseGet(problems::notFound);
  }
}
