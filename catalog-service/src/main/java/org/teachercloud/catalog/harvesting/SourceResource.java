package org.teachercloud.catalog.harvesting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.describing.Page;
import org.teachercloud.catalog.describing.reading.ETag;
import org.teachercloud.catalog.harvesting.sources.HarvestSource;
import org.teachercloud.catalog.harvesting.sources.HarvestSources;
import org.teachercloud.catalog.harvesting.sources.KeepSource;
import org.teachercloud.catalog.harvesting.sources.SourceOutcome;
import org.teachercloud.catalog.harvesting.sources.SourceOutcome.Done;
import org.teachercloud.catalog.harvesting.sources.SourceRequest;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;

/** Sources of harvests over HTTP. */
@Path("/api/v1/harvests/sources")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN, Role.OPERATOR})
@Tag(name = "harvests", description = "Repositories of others that are harvested by OAI-PMH")
public class SourceResource {

  @Inject KeepSource keep;
  @Inject HarvestSources sources;
  @Inject SourceAnswers answers;
  @Inject Callers callers;
  @Inject Problems problems;

  @GET
  @Operation(
      operationId = "listHarvestSources",
      summary = "Repositories that my institutions harvest; the operator sees all")
  public Page<SourceView> list(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(1_000_000) int cursor) {
    Caller caller = callers.current();
    Page<HarvestSource> page = sources.seenBy(caller, cursor, size);
    return new Page<>(
        page.items().stream().map(one -> SourceView.of(one, caller.id())).toList(),
        page.next(),
        page.total());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getHarvestSource", summary = "A repository that is harvested")
  @APIResponse(
      responseCode = "200",
      description = "The source",
      content = @Content(schema = @Schema(implementation = SourceView.class)))
  @APIResponse(responseCode = "404", description = "No such source of hers")
  public Response get(@PathParam("id") UUID id) {
    Caller caller = callers.current();
    return sources
        .find(id, caller)
        .map(one -> shown(one, 200, caller))
        .orElseGet(problems::notFound);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "createHarvestSource",
      summary = "Have a repository harvested; nothing is read before it is run or due")
  @APIResponse(
      responseCode = "201",
      description = "The source",
      content = @Content(schema = @Schema(implementation = SourceView.class)))
  @APIResponse(responseCode = "409", description = "It is known already, or there are too many")
  @APIResponse(responseCode = "422", description = "The address or the institution does not do")
  public Response create(@NotNull @Valid SourceRequest request) {
    Caller caller = callers.current();
    SourceOutcome outcome =
        QuarkusTransaction.joiningExisting().call(() -> keep.begin(caller, request));
    return outcome instanceof Done done
        ? shown(sources.find(done.id(), caller).orElseThrow(), 201, caller)
        : answers.of(outcome);
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeHarvestSource",
      summary = "Change a source; what changes what is taken begins anew and is approved anew")
  @APIResponse(
      responseCode = "200",
      description = "The source as changed",
      content = @Content(schema = @Schema(implementation = SourceView.class)))
  @APIResponse(responseCode = "412", description = "Somebody changed it since she read it")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid SourceRequest request) {
    if (ifMatch == null) {
      return problems.of(428, "PRECONDITION_NEEDED");
    }
    Caller caller = callers.current();
    return settled(
        QuarkusTransaction.requiringNew().call(() -> keep.change(caller, id, ifMatch, request)),
        caller);
  }

  @POST
  @Path("/{id}/approve")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "approveHarvestSource",
      summary = "Agree, as a second person, to what a source publishes")
  @APIResponse(
      responseCode = "200",
      description = "The source",
      content = @Content(schema = @Schema(implementation = SourceView.class)))
  @APIResponse(responseCode = "403", description = "She wrote it herself")
  public Response approve(@PathParam("id") UUID id) {
    Caller caller = callers.current();
    return settled(QuarkusTransaction.requiringNew().call(() -> keep.approve(caller, id)), caller);
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "removeHarvestSource",
      summary = "Harvest a repository no longer; what came of it stays")
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(responseCode = "404", description = "No such source of hers")
  public Response remove(@PathParam("id") UUID id) {
    Caller caller = callers.current();
    return answers.of(QuarkusTransaction.requiringNew().call(() -> keep.remove(caller, id)));
  }

  private Response settled(SourceOutcome outcome, Caller caller) {
    return outcome instanceof Done done
        ? shown(sources.find(done.id(), caller).orElseThrow(), 200, caller)
        : answers.of(outcome);
  }

  private static Response shown(HarvestSource source, int status, Caller caller) {
    return Response.status(status)
        .entity(SourceView.of(source, caller.id()))
        .header(HttpHeaders.ETAG, ETag.of(source.revision))
        .header(HttpHeaders.LOCATION, "/api/v1/harvests/sources/" + source.id)
        .build();
  }
}
