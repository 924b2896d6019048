package org.teachercloud.enrollment.admitting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;
import org.teachercloud.enrollment.PageCursor;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;

/** An offering seen from inside: who is in it, who wants to be, who is invited. */
@Path("/api/v1/offerings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offerings")
public class AdmissionResource {

  private final Callers callers;
  private final Problems problems;
  private final RunOffering runOffering;
  private final Entered entered;

  AdmissionResource(Callers callers, Problems problems, RunOffering runOffering, Entered entered) {
    this.callers = callers;
    this.problems = problems;
    this.runOffering = runOffering;
    this.entered = entered;
  }

  @GET
  @Path("/enrollments")
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(
      operationId = "listOfferingEnrollments",
      summary = "Who is in an offering of my institution or wants to be")
  @APIResponse(
      responseCode = "200",
      description = "A page, the longest unchanged first",
      content = @Content(schema = @Schema(implementation = EnteredView.Page.class)))
  @APIResponse(responseCode = "404", description = "Not there, or not of the caller's institution")
  public Response list(
      @PathParam("id") UUID id,
      @QueryParam("state") EnrollmentState state,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @Size(max = 200) String cursor) {
    Optional<PageCursor> after = cursor == null ? Optional.empty() : PageCursor.of(cursor);
    if (cursor != null && after.isEmpty()) {
      return problems.of(400, "INVALID_INPUT", List.of(problems.field("cursor", "WRONG_TYPE")));
    }
    return runOffering
        .find(callers.current(), id)
        .map(one -> Response.ok(entered.page(id, state, after.orElse(null), size)).build())
        .orElseGet(problems::notFound);
  }

  @POST
  @Path("/invitations")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "invite",
      summary = "Make invitations to an offering of my institution",
      description =
          "Each code opens one place to whoever brings it first. Shown once: to every repetition"
              + " with the same key, for whoever lost the answer.")
  @APIResponse(
      responseCode = "200",
      description = "The codes",
      content = @Content(schema = @Schema(implementation = InvitationRequest.Made.class)))
  @APIResponse(responseCode = "404", description = "Not there, or not of the caller's institution")
  public Response invite(@PathParam("id") UUID id, @NotNull @Valid InvitationRequest request) {
    return runOffering
        .invite(callers.current(), id, request.number())
        .map(codes -> Response.ok(new InvitationRequest.Made(codes)).build())
        .orElseGet(problems::notFound);
  }
}
