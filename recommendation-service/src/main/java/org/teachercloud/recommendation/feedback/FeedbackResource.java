package org.teachercloud.recommendation.feedback;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Callers;
import org.teachercloud.access.refusing.Problems;

/** A learner's words about what was recommended to her. */
@Path("/api/v1/recommendations/{resourceId}/feedback")
@Tag(name = "recommendations")
public class FeedbackResource {

  @Inject GiveFeedback giveFeedback;
  @Inject Callers callers;
  @Inject Problems problems;

  @POST
  @Authenticated
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "giveFeedback",
      summary = "Says what she thinks of a recommended resource; shows in the next answer")
  @APIResponse(responseCode = "204", description = "Kept; replaces what she said before")
  @APIResponse(responseCode = "400", description = "Not a kind of feedback")
  @APIResponse(responseCode = "404", description = "No such resource, or not for her")
  public Response give(
      @PathParam("resourceId") UUID resource, @NotNull @Valid FeedbackRequest request) {
    return switch (giveFeedback.give(callers.current(), resource, request.kind())) {
      case FeedbackOutcome.Kept kept -> Response.noContent().build();
      case FeedbackOutcome.NotThere notThere -> problems.notFound();
    };
  }

  @DELETE
  @Authenticated
  @Operation(operationId = "takeBackFeedback", summary = "Takes back what she said of a resource")
  @APIResponse(responseCode = "204", description = "Nothing is said of it any more")
  public Response takeBack(@PathParam("resourceId") UUID resource) {
    giveFeedback.takeBack(callers.current(), resource);
    return Response.noContent().build();
  }
}
