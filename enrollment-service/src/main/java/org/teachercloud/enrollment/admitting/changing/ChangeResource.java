package org.teachercloud.enrollment.admitting.changing;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.teachercloud.access.Callers;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;
import org.teachercloud.enrollment.enrolling.Enrollments;

/** What has become of an enrolment, for its learner and for the institution that let her in. */
@Path("/api/v1/enrollments/{id}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enrollments")
public class ChangeResource {

  private final Callers callers;
  private final Problems problems;
  private final Enrollments enrollments;
  private final Changes changes;
  private final ChangeEnrollment changeEnrollment;

  ChangeResource(
      Callers callers,
      Problems problems,
      Enrollments enrollments,
      Changes changes,
      ChangeEnrollment changeEnrollment) {
    this.callers = callers;
    this.problems = problems;
    this.enrollments = enrollments;
    this.changes = changes;
    this.changeEnrollment = changeEnrollment;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listEnrollmentChanges",
      summary = "Every state of an enrolment, with who and why, the first one first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = ChangeView.Page.class)))
  @APIResponse(responseCode = "404", description = "Not there, or out of the caller's reach")
  public Response list(
      @PathParam("id") UUID id,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("-1") @Pattern(regexp = "-1|\\d{1,9}") String cursor) {
    return enrollments
        .findWithinReach(callers.current(), id)
        .map(one -> Response.ok(changes.page(one, Integer.parseInt(cursor), size)).build())
        .orElseGet(problems::notFound);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "changeEnrollment",
      summary = "Approve, decline, pause, resume, end or transfer",
      description =
          "The learner changes her own, the institution those of its offerings, as the state chart "
              + "allows.")
  @APIResponse(responseCode = "204", description = "It is so, now or before")
  @APIResponse(responseCode = "400", description = "Not another open offering of the resource")
  @APIResponse(responseCode = "404", description = "Not there, or out of the caller's reach")
  @APIResponse(
      responseCode = "409",
      description = "CHANGE_NOT_POSSIBLE, NO_LONGER_OFFERED or OFFERING_FULL")
  public Response change(@PathParam("id") UUID id, @NotNull @Valid ChangeRequest request) {
    return switch (changeEnrollment.change(callers.current(), id, request)) {
      case ChangeOutcome.Changed() -> Response.noContent().build();
      case ChangeOutcome.NotPossible() -> problems.of(409, "CHANGE_NOT_POSSIBLE");
      case ChangeOutcome.NoLongerOffered() -> problems.of(409, "NO_LONGER_OFFERED");
      case ChangeOutcome.Full() -> problems.of(409, "OFFERING_FULL");
      case ChangeOutcome.NoSuchOffering() ->
          problems.of(
              400, "INVALID_INPUT", List.of(problems.field("offeringId", "OFFERING_NOT_THERE")));
      case ChangeOutcome.NotThere() -> problems.notFound();
    };
  }
}
