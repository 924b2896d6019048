package org.teachercloud.catalog.importing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.describing.Page;
import org.teachercloud.catalog.finding.following.IndexLag;
import org.teachercloud.catalog.importing.ImportJob.Trouble;
import org.teachercloud.catalog.importing.StartOutcome.FileRefused;
import org.teachercloud.catalog.importing.StartOutcome.KeyReused;
import org.teachercloud.catalog.importing.StartOutcome.Started;
import org.teachercloud.catalog.importing.StartOutcome.TooLarge;
import org.teachercloud.catalog.importing.StartOutcome.UnknownMapping;

/** Imports over HTTP. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PUBLISHER, Role.OPERATOR})
@Tag(name = "imports", description = "Files of courses, and the mappings by which they are read")
public class ImportResource {

  @Inject StartImport start;
  @Inject ImportJobs jobs;
  @Inject IndexLag lag;
  @Inject Callers callers;
  @Inject Problems problems;

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(operationId = "startImport", summary = "Import courses from a file")
  @APIResponse(
      responseCode = "202",
      description = "The import waits; its Location tells how far it is",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  @APIResponse(responseCode = "413", description = "The file is larger than is taken")
  @APIResponse(responseCode = "422", description = "The file cannot be read by the mapping")
  public Response start(
      @RestForm("file") @NotNull FileUpload file,
      @RestForm("format") @NotNull @Pattern(regexp = "csv") String format,
      @RestForm("mapping") @Size(max = 63) String mapping,
      @HeaderParam("Idempotency-Key") @Size(max = 100) String key) {
    String name = mapping == null || mapping.isBlank() ? null : mapping.strip();
    var wish = new StartImport.Wish(file.uploadedFile(), file.fileName(), name, key);
    return switch (start.start(callers.current(), wish)) {
      case Started started -> accepted(started.job());
      case UnknownMapping unknown -> problems.of(422, "UNKNOWN_MAPPING", unknown.name());
      case TooLarge tooLarge -> problems.of(413, "FILE_TOO_LARGE", tooLarge.limit() >> 20);
      case FileRefused no -> problems.of(422, no.code(), argument(no.argument()));
      case KeyReused() -> problems.of(422, "IDEMPOTENCY_KEY_REUSED");
    };
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getImport", summary = "How far an import is, and what was refused")
  @APIResponse(
      responseCode = "200",
      description = "The import",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  public Response get(@PathParam("id") UUID id) {
    return jobs.find(id, callers.current())
        .map(job -> Response.ok(view(job)).build())
        .orElseGet(problems::notFound);
  }

  @GET
  @Operation(operationId = "listImports", summary = "My imports, the newest first")
  public Page<ImportView> list(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") UUID cursor) {
    Page<ImportJob> page = jobs.own(cursor, size, callers.current());
    return new Page<>(
        page.items().stream().map(job -> view(job, List.of(), List.of())).toList(),
        page.next(),
        page.total());
  }

  private Response accepted(UUID id) {
    return Response.accepted(view(jobs.find(id, callers.current()).orElseThrow()))
        .header(HttpHeaders.LOCATION, "/api/v1/imports/" + id)
        .build();
  }

  private ImportView view(ImportJob job) {
    return view(job, lines(jobs.troubles(job.id(), false)), lines(jobs.troubles(job.id(), true)));
  }

  private ImportView view(
      ImportJob job, List<ImportView.Line> refused, List<ImportView.Line> notices) {
    ImportJob.Counts counts = job.counts();
    return new ImportView(
        job.id(),
        job.state(),
        job.failure() == null ? null : line(new Trouble(job.line(), job.failure(), null, false)),
        job.fileName(),
        job.mappingName(),
        counts.total(),
        counts.read(),
        counts.created(),
        counts.updated(),
        counts.unchanged(),
        counts.rejected(),
        counts.unclear(),
        refused,
        notices,
        job.requestedAt(),
        job.finishedAt(),
        lag.before(job.lastChange()));
  }

  private List<ImportView.Line> lines(List<Trouble> troubles) {
    return troubles.stream().map(this::line).toList();
  }

  private ImportView.Line line(Trouble trouble) {
    String message = problems.field("line", trouble.code(), argument(trouble.argument())).message();
    return new ImportView.Line(trouble.line(), trouble.code(), message);
  }

  private static Object argument(String argument) {
    return argument == null ? "" : argument;
  }
}
