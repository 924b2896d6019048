package org.teachercloud.recommendation.coaching.proposing;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;
import org.teachercloud.recommendation.coaching.CoachingAnswers;

/** What a coach proposes for a path, and what the teacher answers. */
@Path("/api/v1/coachings/{id}/proposals")
@Tag(name = "paths", description = "Ordered steps to a goal")
@Produces(MediaType.APPLICATION_JSON)
public class ProposalResource {

  @Inject ProposeChange propose;
  @Inject DecideProposal decide;
  @Inject CoachingAnswers answers;
  @Inject Callers callers;

  @POST
  @RolesAllowed(Role.COACH)
  @Consumes(MediaType.APPLICATION_JSON)
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "proposeStep",
      summary = "Propose a step, a swap or a postponement to a teacher whose coach I am",
      description = "It changes nothing before she accepts it.")
  @APIResponse(responseCode = "201", description = "Proposed; she sees it with her path")
  @APIResponse(responseCode = "404", description = "No such coaching or resource for the coach")
  @APIResponse(responseCode = "409", description = "It does not fit her path, or too many wait")
  public Response propose(@PathParam("id") UUID id, @NotNull @Valid ProposalRequest request) {
    return answers.of(
        propose.propose(callers.current(), id, request),
        made -> Response.created(URI.create("/api/v1/coachings/" + id)).build());
  }

  @POST
  @Path("/{proposalId}/accept")
  @Authenticated
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "acceptProposal", summary = "Take what my coach proposes into my path")
  @APIResponse(responseCode = "204", description = "It is in her path")
  @APIResponse(responseCode = "404", description = "Not there, or not for her")
  @APIResponse(responseCode = "409", description = "It was declined, or fits her path no more")
  public Response accept(@PathParam("id") UUID id, @PathParam("proposalId") UUID proposal) {
    return answers.of(decide.accept(callers.current(), id, proposal));
  }

  @POST
  @Path("/{proposalId}/decline")
  @Authenticated
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "declineProposal", summary = "Do not take what my coach proposes")
  @APIResponse(responseCode = "204", description = "Nothing changes")
  @APIResponse(responseCode = "404", description = "Not there, or not for her")
  @APIResponse(responseCode = "409", description = "It was accepted")
  public Response decline(@PathParam("id") UUID id, @PathParam("proposalId") UUID proposal) {
    return answers.of(decide.decline(callers.current(), id, proposal));
  }
}
