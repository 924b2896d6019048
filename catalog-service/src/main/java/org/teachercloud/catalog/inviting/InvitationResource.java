package org.teachercloud.catalog.inviting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.inviting.InvitationOutcome.Done;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;

/** Invitations and their answers over HTTP. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CLUSTER_LEAD, Role.INSTITUTION_ADMIN})
@Tag(name = "clusters")
public class InvitationResource {

  @Inject Invite invite;
  @Inject AnswerInvitation decide;
  @Inject InvitationViews views;
  @Inject InvitationAnswers answers;
  @Inject Callers callers;

  @POST
  @Path("/clusters/{id}/invitations")
  @Consumes(MediaType.APPLICATION_JSON)
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "inviteInstitution",
      summary = "Offer an institution a role in a cluster that she leads, or in her group")
  @APIResponse(responseCode = "201", description = "Invited; the institution answers")
  @APIResponse(responseCode = "403", description = "The cluster or group is somebody else's")
  public Response invite(@PathParam("id") @Min(1) int id, @NotNull @Valid InviteRequest request) {
    Caller caller = callers.current();
    InvitationOutcome outcome =
        QuarkusTransaction.joiningExisting().call(() -> invite.invite(caller, id, request));
    return outcome instanceof Done done
        ? Response.created(URI.create("/api/v1/invitations/" + done.id())).build()
        : answers.of(outcome);
  }

  @GET
  @Path("/invitations")
  @Operation(
      operationId = "listInvitations",
      summary = "Invitations that her institution has to answer, or that her cluster has made")
  public InvitationView.Page list(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    return views.page(callers.current(), cursor, size);
  }

  @POST
  @Path("/invitations/{id}/accept")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Role.INSTITUTION_ADMIN)
  @Operation(operationId = "acceptInvitation", summary = "Take the role that was offered")
  @APIResponse(responseCode = "204", description = "The role holds from its first day on")
  @APIResponse(responseCode = "409", description = "A rule of the network forbids it on some day")
  public Response accept(@PathParam("id") UUID id) {
    return answer(id, Invitation.State.ACCEPTED);
  }

  @POST
  @Path("/invitations/{id}/decline")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Role.INSTITUTION_ADMIN)
  @Operation(operationId = "declineInvitation", summary = "Do not take the role that was offered")
  @APIResponse(responseCode = "204", description = "Nothing changes")
  public Response decline(@PathParam("id") UUID id) {
    return answer(id, Invitation.State.DECLINED);
  }

  @POST
  @Path("/clusters/{id}/members/{institution}/leave")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "leaveCluster",
      summary = "End the role of one's own institution; nobody else can")
  @APIResponse(responseCode = "204", description = "The role ends on that day")
  @APIResponse(responseCode = "403", description = "The role is somebody else's")
  public Response leave(
      @PathParam("id") @Min(1) int id,
      @PathParam("institution") @Size(max = 100) String institution,
      @NotNull @Valid LeaveRequest request) {
    Caller caller = callers.current();
    return answers.of(
        QuarkusTransaction.requiringNew()
            .call(() -> decide.leave(caller, id, institution, request.to())));
  }

  private Response answer(UUID id, Invitation.State answer) {
    Caller caller = callers.current();
    return answers.of(
        QuarkusTransaction.requiringNew().call(() -> decide.answer(caller, id, answer)));
  }
}
