package org.teachercloud.catalog.contributing;

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
import org.teachercloud.catalog.contributing.MergeOutcome.Done;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;

/** Proposing over HTTP. */
@Path("/api/v1/resources/{id}/merge-proposals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
@Tag(name = "contributing")
public class ProposalResource {

  @Inject ProposeMerge propose;
  @Inject MergeAnswers answers;
  @Inject Callers callers;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "proposeMerge",
      summary = "Propose what a published derived work brings to the owner of its source",
      description =
          "What is proposed is offered under the licence of the source. One proposal stands for a"
              + " work at a time; the words say what it brings.")
  @APIResponse(
      responseCode = "201",
      description = "Proposed; Location lists what was proposed from this work")
  @APIResponse(
      responseCode = "409",
      description = "Not published, made from nothing, from one's own, or proposed already")
  public Response propose(@PathParam("id") UUID id, @NotNull @Valid MergeRequest request) {
    Caller caller = callers.current();
    MergeOutcome outcome =
        QuarkusTransaction.joiningExisting().call(() -> propose.propose(caller, id, request));
    return outcome instanceof Done
        ? Response.created(URI.create("/api/v1/merge-proposals?side=SENT&resource=" + id)).build()
        : answers.of(outcome);
  }
}
