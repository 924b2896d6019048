package org.teachercloud.catalog.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.describing.reading.ResourceView;
import org.teachercloud.catalog.publishing.MoveResource.Step;

/** Writing and publishing over HTTP. */
@Path("/api/v1/resources")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
@Tag(name = "resources")
public class PublishingResource {

  @Inject WriteResource write;
  @Inject MoveResource move;
  @Inject RepeatableStep once;
  @Inject PublishingAnswers answers;
  @Inject Callers callers;
  @Inject Problems problems;

  @POST
  @Operation(operationId = "createResource", summary = "Begin a draft")
  @APIResponse(
      responseCode = "201",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = ResourceView.class)))
  public Response create(
      @HeaderParam("Idempotency-Key") @Size(max = 100) String key,
      @NotNull @Valid WriteRequest request) {
    Caller caller = callers.current();
    PublishingOutcome outcome =
        once.take(caller, key, "POST resources " + request, () -> write.begin(caller, request));
    return answers.of(outcome, 201, caller);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Role.TEACHER, Role.COACH, Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(
      operationId = "changeResource",
      summary = "Change what is not published; for what is, see the draft of its next version",
      description =
          "For who writes for its institution; and for the teacher who began it by adapting, until"
              + " she hands it in.")
  @APIResponse(
      responseCode = "200",
      description = "The draft as changed",
      content = @Content(schema = @Schema(implementation = ResourceView.class)))
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid WriteRequest request) {
    if (ifMatch == null) {
      return problems.of(428, "PRECONDITION_NEEDED");
    }
    Caller caller = callers.current();
    Supplier<PublishingOutcome> effect = () -> write.change(caller, id, ifMatch, request);
    return answers.of(QuarkusTransaction.requiringNew().call(effect::get), 200, caller);
  }

  @POST
  @Path("/{id}/submit")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.TEACHER, Role.COACH, Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(
      operationId = "submitResource",
      summary = "Hand a draft in for review",
      description = "Also for the teacher who began it by adapting.")
  @APIResponse(
      responseCode = "200",
      description = "The resource, in review",
      content = @Content(schema = @Schema(implementation = ResourceView.class)))
  public Response submit(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam("Idempotency-Key") @Size(max = 100) String key) {
    return step(Step.SUBMIT, id, ifMatch, key);
  }

  @POST
  @Path("/{id}/publish")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "publishResource",
      summary = "Publish what another person of the institution has written and handed in",
      description =
          "For everyone where the platform has approved the institution in advance; else for its"
              + " institution, and `awaits` says what the platform is asked for.")
  @APIResponse(
      responseCode = "200",
      description = "The resource, published",
      content = @Content(schema = @Schema(implementation = ResourceView.class)))
  public Response publish(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam("Idempotency-Key") @Size(max = 100) String key) {
    return step(Step.PUBLISH, id, ifMatch, key);
  }

  @POST
  @Path("/{id}/withdraw")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "withdrawResource",
      summary = "Withdraw from the catalogue; running enrolments go on")
  @APIResponse(
      responseCode = "200",
      description = "The resource, withdrawn",
      content = @Content(schema = @Schema(implementation = ResourceView.class)))
  public Response withdraw(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam("Idempotency-Key") @Size(max = 100) String key) {
    return step(Step.WITHDRAW, id, ifMatch, key);
  }

  private Response step(Step step, UUID id, String ifMatch, String key) {
    Caller caller = callers.current();
    PublishingOutcome outcome =
        once.take(caller, key, step + " " + id, () -> move.take(step, caller, id, ifMatch));
    return answers.of(outcome, 200, caller);
  }
}
