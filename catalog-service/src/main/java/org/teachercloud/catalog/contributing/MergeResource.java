package org.teachercloud.catalog.contributing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.versions.VersionView;

/** Merging back over HTTP. */
@Path("/api/v1/merge-proposals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
@Tag(
    name = "contributing",
    description = "What a derived work brings, proposed to the owner of its source")
public class MergeResource {

  @Inject ProposeMerge propose;
  @Inject DecideMerge decide;
  @Inject MergeViews views;
  @Inject MergeAnswers answers;
  @Inject Callers callers;
  @Inject Problems problems;

  @GET
  @Operation(
      operationId = "listMergeProposals",
      summary = "Proposals to my institution, or of it: the open ones first, then the latest")
  public MergeView.Page list(
      @QueryParam("side") @DefaultValue("RECEIVED") MergeProposals.Side side,
      @Parameter(description = "Only those to, or of, this resource") @QueryParam("resource")
          UUID resource,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    return views.page(callers.current(), side, resource, cursor, size);
  }

  @GET
  @Path("/{id}/offer")
  @Operation(
      operationId = "getMergeOffer",
      summary = "The derived work in the version that is offered, for the owner of the source",
      description = "Also where the work itself is not shared with the owner.")
  @APIResponse(
      responseCode = "200",
      description = "The version, which never changes",
      content = @Content(schema = @Schema(implementation = VersionView.class)))
  public Response offer(@PathParam("id") UUID id) {
    return views
        .offered(callers.current(), id)
        .map(one -> Response.ok(one).build())
        .orElseGet(problems::notFound);
  }

  @POST
  @Path("/{id}/take-back")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "takeMergeBack", summary = "Take back what nobody has decided about")
  @APIResponse(responseCode = "204", description = "Taken back")
  @APIResponse(responseCode = "409", description = "MERGE_IS_ and how far it is")
  public Response takeBack(@PathParam("id") UUID id) {
    Caller caller = callers.current();
    return answers.of(QuarkusTransaction.requiringNew().call(() -> propose.takeBack(caller, id)));
  }

  @POST
  @Path("/{id}/accept")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "acceptMerge",
      summary = "The owner takes it up for the next version of the source",
      description =
          "Begins the draft of that version where nobody has, with the words of the proposal as"
              + " what is new. Two people still write and publish it; then it credits whom it has"
              + " it from.")
  @APIResponse(responseCode = "204", description = "Accepted; nothing is published by that")
  @APIResponse(responseCode = "403", description = "MERGE_OTHER_SIDE_DECIDES")
  @APIResponse(
      responseCode = "409",
      description = "MERGE_IS_ and how far it is, or MERGE_DRAFT_IN_REVIEW")
  public Response accept(@PathParam("id") UUID id, @NotNull @Valid MergeRequest request) {
    Caller caller = callers.current();
    return answers.of(
        QuarkusTransaction.requiringNew().call(() -> decide.accept(caller, id, request)));
  }

  @POST
  @Path("/{id}/decline")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "declineMerge",
      summary = "The owner declines it, also after having taken it up")
  @APIResponse(responseCode = "204", description = "Declined")
  @APIResponse(responseCode = "403", description = "MERGE_OTHER_SIDE_DECIDES")
  @APIResponse(responseCode = "409", description = "MERGE_IS_ and how far it is")
  public Response decline(@PathParam("id") UUID id, @NotNull @Valid MergeRequest request) {
    Caller caller = callers.current();
    return answers.of(
        QuarkusTransaction.requiringNew().call(() -> decide.decline(caller, id, request)));
  }
}
