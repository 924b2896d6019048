package org.teachercloud.enrollment.deciding;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;
import org.teachercloud.enrollment.enrolling.Enrollments;

/** What is still asked in an enrolment, for its learner and for the institution that let her in. */
@Path("/api/v1/enrollments/{id}/completion")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "completion")
public class CompletionResource {

  private final Callers callers;
  private final Problems problems;
  private final Enrollments enrollments;
  private final CompletionViews views;
  private final DecideCompletion decideCompletion;
  private final TakeDecisionBack takeDecisionBack;

  CompletionResource(
      Callers callers,
      Problems problems,
      Enrollments enrollments,
      CompletionViews views,
      DecideCompletion decideCompletion,
      TakeDecisionBack takeDecisionBack) {
    this.callers = callers;
    this.problems = problems;
    this.enrollments = enrollments;
    this.views = views;
    this.decideCompletion = decideCompletion;
    this.takeDecisionBack = takeDecisionBack;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "getCompletion",
      summary = "What an enrolment asks for, what of it is done, and what was decided about it")
  @APIResponse(
      responseCode = "200",
      description = "Rule by rule",
      content = @Content(schema = @Schema(implementation = CompletionView.class)))
  @APIResponse(responseCode = "404", description = "Not there, or out of the caller's reach")
  public Response get(@PathParam("id") UUID id) {
    Caller caller = callers.current();
    return enrollments
        .findWithinReach(caller, id)
        .map(one -> Response.ok(views.view(caller, one)).build())
        .orElseGet(problems::notFound);
  }

  @POST
  @Path("/attestations")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "attest",
      summary = "Say that somebody was there, or that what she did is good",
      description = "Of an offering of my institution. The same again changes nothing.")
  @APIResponse(responseCode = "204", description = "It is said, now or before")
  @APIResponse(responseCode = "400", description = "No such unit")
  @APIResponse(responseCode = "404", description = "Not there, or out of the caller's reach")
  @APIResponse(responseCode = "409", description = "ENROLLMENT_NOT_ACTIVE, or DECIDED_BY_HERSELF")
  public Response attest(@PathParam("id") UUID id, @NotNull @Valid AttestRequest request) {
    return answer(decideCompletion.attest(callers.current(), id, request));
  }

  @POST
  @Path("/exceptions")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.INSTITUTION_ADMIN)
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "makeException",
      summary = "Recognise prior learning, or do not ask for something, with the reason",
      description =
          "Of an offering of my institution. The learner reads it, and it is kept for ever. The"
              + " same again changes nothing.")
  @APIResponse(responseCode = "204", description = "It is decided, now or before")
  @APIResponse(responseCode = "400", description = "Nothing of that name is asked for")
  @APIResponse(responseCode = "404", description = "Not there, or out of the caller's reach")
  @APIResponse(responseCode = "409", description = "ENROLLMENT_NOT_ACTIVE, or DECIDED_BY_HERSELF")
  public Response except(@PathParam("id") UUID id, @NotNull @Valid ExceptionRequest request) {
    return answer(decideCompletion.except(callers.current(), id, request));
  }

  @POST
  @Path("/decisions/{decision}/take-back")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "takeDecisionBack",
      summary = "Take back what was decided, with the reason",
      description =
          "Of an offering of my institution; exceptions by administrators only. Both stay, and the"
              + " learner reads why. A completed enrolment stays completed, and so do certificates:"
              + " these are revoked by themselves.")
  @APIResponse(responseCode = "204", description = "It is taken back, now or before")
  @APIResponse(responseCode = "404", description = "Not there, or out of the caller's reach")
  @APIResponse(responseCode = "409", description = "DECIDED_BY_HERSELF")
  public Response takeBack(
      @PathParam("id") UUID id,
      @PathParam("decision") UUID decision,
      @NotNull @Valid TakeBackRequest request) {
    return answer(takeDecisionBack.takeBack(callers.current(), id, decision, request.reason()));
  }

  private Response answer(DecideOutcome outcome) {
    return switch (outcome) {
      case DecideOutcome.Decided() -> Response.noContent().build();
      case DecideOutcome.NotLearning() -> problems.of(409, "ENROLLMENT_NOT_ACTIVE");
      case DecideOutcome.OfHerself() -> problems.of(409, "DECIDED_BY_HERSELF");
      case DecideOutcome.NotAskedFor() ->
          problems.of(
              400, "INVALID_INPUT", List.of(problems.field("itemId", "RULE_UNIT_NOT_THERE")));
      case DecideOutcome.NotAllowed() -> problems.of(403, "NOT_ALLOWED");
      case DecideOutcome.NotThere() -> problems.notFound();
    };
  }
}
