package org.teachercloud.enrollment.record;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.documents.DocumentReads;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.enrollment.PageCursor;

/** A person's own record: read, and taken along whole. */
@Path("/api/v1/record")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "record", description = "The record of a life of learning, only added to")
public class RecordResource {

  private final Callers callers;
  private final Problems problems;
  private final RecordEntries entries;
  private final RecordViews views;
  private final Stages stages;
  private final ExportRecord exportRecord;

  RecordResource(
      Callers callers,
      Problems problems,
      RecordEntries entries,
      RecordViews views,
      Stages stages,
      ExportRecord exportRecord) {
    this.callers = callers;
    this.problems = problems;
    this.entries = entries;
    this.views = views;
    this.stages = stages;
    this.exportRecord = exportRecord;
  }

  @GET
  @Authenticated
  @Transactional
  @Operation(operationId = "getRecord", summary = "My record, what was entered last at first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = RecordView.class)))
  public Response get(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @Size(max = 200) String cursor) {
    Optional<PageCursor> after = cursor == null ? Optional.empty() : PageCursor.of(cursor);
    if (cursor != null && after.isEmpty()) {
      return problems.of(400, "INVALID_INPUT", List.of(problems.field("cursor", "WRONG_TYPE")));
    }
    Caller caller = callers.current();
    List<RecordEntry> found = entries.own(caller, after.orElse(null), size);
    return Response.ok(
            new RecordView(
                views.views(found.subList(0, Math.min(size, found.size()))),
                RecordViews.next(found, size),
                entries.countOwn(caller),
                stages.of(caller.id())))
        .build();
  }

  @GET
  @Path("/export")
  @Authenticated
  @Transactional
  @Operation(
      operationId = "exportRecord",
      summary = "My whole record, to take along",
      description =
          "Every entry, a signed Comprehensive Learner Record 2.0 of those that hold, and the"
              + " issuers' public keys, so that it can be verified without this cloud.",
      extensions = @Extension(name = DocumentReads.UNTAGGED, value = "true", parseValue = true))
  @APIResponse(responseCode = "200", description = "The record as one JSON document")
  public Response export() {
    return Response.ok(exportRecord.whole(callers.current()).toString())
        .header("Content-Disposition", "attachment; filename=\"record.json\"")
        .build();
  }
}
