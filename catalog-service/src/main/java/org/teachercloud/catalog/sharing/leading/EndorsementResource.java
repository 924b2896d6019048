package org.teachercloud.catalog.sharing.leading;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.sharing.GrantAnswers;

/** What a lead says of a member's wish, over HTTP. */
@Path("/api/v1/grants/{id}/endorsement")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.CLUSTER_LEAD)
@Tag(name = "sharing")
public class EndorsementResource {

  @Inject EndorseWish endorse;
  @Inject GrantAnswers answers;
  @Inject Callers callers;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "endorseGrant",
      summary = "Say as a cluster's lead whether one is for what a member wishes for everyone",
      description =
          "The operator and the owner read it beside the wish; it decides nothing. The cluster's"
              + " last word counts.")
  @APIResponse(responseCode = "204", description = "Said")
  @APIResponse(responseCode = "403", description = "She asked for it herself, or wrote it")
  public Response endorse(@PathParam("id") UUID id, @NotNull @Valid EndorsementRequest request) {
    Caller caller = callers.current();
    return answers.of(
        QuarkusTransaction.requiringNew().call(() -> endorse.endorse(caller, id, request)));
  }
}
