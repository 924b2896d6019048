package org.teachercloud.recommendation.learning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.recommendation.scoring.learnt.ServedModel;

/** What an operator sees of the training of models, and how she begins one. */
@Path("/api/v1/operations/recommendation/learning")
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations")
public class LearningResource {

  @Inject Learning learning;
  @Inject LearntModelTable models;
  @Inject ServedModel served;
  @Inject Problems problems;

  @GET
  @Operation(
      operationId = "getLearning",
      summary = "Which model is served, what is stored, and how far a training is")
  public LearningView get() {
    return new LearningView(served.name(), learning.progress(), learning.failure(), models.list());
  }

  @POST
  @Operation(
      operationId = "startLearning",
      summary = "Learns a new model from the histories, beside serving")
  @APIResponse(
      responseCode = "202",
      description = "It begins",
      content = @Content(schema = @Schema(implementation = LearningView.class)))
  @APIResponse(responseCode = "409", description = "Under way already, or too few histories")
  public Response start() {
    return switch (learning.start()) {
      case StartOutcome.Started started -> Response.accepted(get()).build();
      case StartOutcome.UnderWay underWay -> problems.of(409, "LEARNING_UNDER_WAY");
      case StartOutcome.TooFew few ->
          problems.of(409, "TOO_FEW_HISTORIES", few.histories(), few.least());
    };
  }
}
