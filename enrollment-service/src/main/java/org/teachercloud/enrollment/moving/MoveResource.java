package org.teachercloud.enrollment.moving;

import io.quarkus.security.Authenticated;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Callers;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.enrollment.enrolling.Enrollment;

/** The move of one's own enrolment to a later version. */
@Path("/api/v1/enrollments/{id}/move")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "enrollments")
public class MoveResource {

  private final Callers callers;
  private final Problems problems;
  private final MoveLearner moveLearner;

  MoveResource(Callers callers, Problems problems, MoveLearner moveLearner) {
    this.callers = callers;
    this.problems = problems;
    this.moveLearner = moveLearner;
  }

  @GET
  @Operation(
      operationId = "lookAtMove",
      summary = "Whether a newer version is out, what is new, and what the move would come to")
  @APIResponse(
      responseCode = "200",
      description = "The move; nothing is offered where there is nothing newer for her",
      content = @Content(schema = @Schema(implementation = MoveView.class)))
  @APIResponse(responseCode = "404", description = "Not there, or not the caller's")
  public Response look(@PathParam("id") UUID id) {
    return moveLearner
        .look(callers.current(), id)
        .map(view -> Response.ok(view).build())
        .orElseGet(problems::notFound);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "moveEnrollment",
      summary = "Move to the newer version; progress is kept where units are the same",
      description = "Again is the same as once. Who has nothing left to do has completed it.")
  @APIResponse(
      responseCode = "200",
      description = "She learns with that version",
      content = @Content(schema = @Schema(implementation = MoveView.Moved.class)))
  @APIResponse(responseCode = "404", description = "Not there, or not the caller's")
  @APIResponse(
      responseCode = "409",
      description = "OTHER_VERSION_OFFERED or ENROLLMENT_NOT_RUNNING")
  public Response move(@PathParam("id") UUID id, @NotNull @Valid MoveRequest request) {
    return switch (moveLearner.move(callers.current(), id, request.version())) {
      case MoveOutcome.Moved(Enrollment one) ->
          Response.ok(new MoveView.Moved(one.version(), one.state(), one.progress())).build();
      case MoveOutcome.OtherVersion() -> problems.of(409, "OTHER_VERSION_OFFERED");
      case MoveOutcome.NotRunning() -> problems.of(409, "ENROLLMENT_NOT_RUNNING");
      case MoveOutcome.NotThere() -> problems.notFound();
    };
  }
}
