package org.teachercloud.catalog.harvesting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import org.teachercloud.catalog.harvesting.running.HarvestRun;
import org.teachercloud.catalog.harvesting.running.HarvestRuns;
import org.teachercloud.catalog.harvesting.running.StartRun;
import org.teachercloud.catalog.harvesting.sources.HarvestSources;
import org.teachercloud.catalog.harvesting.sources.SourceOutcome;
import org.teachercloud.catalog.harvesting.sources.SourceOutcome.Done;
import org.teachercloud.catalog.harvesting.taking.Tally.Problem;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;

/** Harvests of a source over HTTP. */
@Path("/api/v1/harvests/sources/{id}/runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN, Role.OPERATOR})
@Tag(name = "harvests")
public class RunResource {

  @Inject StartRun start;
  @Inject HarvestSources sources;
  @Inject HarvestRuns runs;
  @Inject SourceAnswers answers;
  @Inject Callers callers;
  @Inject Problems problems;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(operationId = "startHarvest", summary = "Harvest a source now")
  @APIResponse(
      responseCode = "202",
      description = "The harvest waits; its Location tells how far it is",
      content = @Content(schema = @Schema(implementation = RunView.class)))
  @APIResponse(responseCode = "409", description = "It is under way, or not approved")
  public Response start(@PathParam("id") UUID id, @Valid RunRequest request) {
    Caller caller = callers.current();
    boolean full = request != null && request.full();
    SourceOutcome outcome =
        QuarkusTransaction.joiningExisting().call(() -> start.start(caller, id, full));
    return outcome instanceof Done done ? accepted(id, done.id()) : answers.of(outcome);
  }

  @GET
  @Operation(operationId = "listHarvests", summary = "Harvests of a source, the newest first")
  @APIResponse(
      responseCode = "200",
      description = "Without their problems",
      content = @Content(schema = @Schema(implementation = RunPage.class)))
  @APIResponse(responseCode = "404", description = "No such source of hers")
  public Response list(
      @PathParam("id") UUID id,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") UUID cursor) {
    if (sources.find(id, callers.current()).isEmpty()) {
      return problems.notFound();
    }
    Page<HarvestRun> page = runs.of(id, cursor, size);
    List<RunView> views = page.items().stream().map(run -> view(run, List.of())).toList();
    return Response.ok(new RunPage(views, page.next(), page.total())).build();
  }

  @GET
  @Path("/{run}")
  @Operation(operationId = "getHarvest", summary = "How far a harvest is, and what was refused")
  @APIResponse(
      responseCode = "200",
      description = "The harvest",
      content = @Content(schema = @Schema(implementation = RunView.class)))
  @APIResponse(responseCode = "404", description = "No such harvest of hers")
  public Response get(@PathParam("id") UUID id, @PathParam("run") UUID run) {
    return sources
        .find(id, callers.current())
        .flatMap(source -> runs.find(id, run))
        .map(found -> Response.ok(view(found, runs.problems(run))).build())
        .orElseGet(problems::notFound);
  }

  /** Part of the list. */
  public record RunPage(List<RunView> items, String next, long total) {}

  private Response accepted(UUID source, UUID run) {
    return Response.accepted(view(runs.find(source, run).orElseThrow(), List.of()))
        .header(HttpHeaders.LOCATION, "/api/v1/harvests/sources/" + source + "/runs/" + run)
        .build();
  }

  private RunView view(HarvestRun run, List<Problem> refused) {
    return new RunView(
        run.id(),
        run.source(),
        run.requestedBy() == null,
        run.state().name(),
        run.failure() == null
            ? null
            : new RunView.Reason(run.failure(), message(run.failure(), run.argument())),
        run.counts().read(),
        run.counts().created(),
        run.counts().updated(),
        run.counts().unchanged(),
        run.counts().deleted(),
        run.counts().rejected(),
        run.counts().repeated(),
        run.progress().pages(),
        run.span().from(),
        run.span().until(),
        run.span().next(),
        refused.stream().map(this::view).toList(),
        run.requestedAt(),
        run.finishedAt());
  }

  private RunView.Refused view(Problem problem) {
    return new RunView.Refused(
        problem.identifier(), problem.code(), message(problem.code(), problem.argument()));
  }

  private String message(String code, String argument) {
    return problems.field("harvest", code, argument == null ? "" : argument).message();
  }
}
