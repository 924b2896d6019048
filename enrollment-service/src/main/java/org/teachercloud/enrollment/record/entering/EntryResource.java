package org.teachercloud.enrollment.record.entering;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;
import org.teachercloud.enrollment.PageCursor;
import org.teachercloud.enrollment.profile.LearnerNames;
import org.teachercloud.enrollment.record.RecordEntries;
import org.teachercloud.enrollment.record.RecordEntry;
import org.teachercloud.enrollment.record.RecordView;
import org.teachercloud.enrollment.record.RecordViews;

/** What an institution says of learners: it adds, corrects by adding, and reads what it said. */
@Path("/api/v1/record/entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "record")
public class EntryResource {

  private final Callers callers;
  private final Problems problems;
  private final WriteEntry writeEntry;
  private final RecordEntries entries;
  private final RecordViews views;
  private final Relations relations;
  private final LearnerNames names;
  private final InstantSource clock;

  EntryResource(
      Callers callers,
      Problems problems,
      WriteEntry writeEntry,
      RecordEntries entries,
      RecordViews views,
      Relations relations,
      LearnerNames names,
      InstantSource clock) {
    this.callers = callers;
    this.problems = problems;
    this.writeEntry = writeEntry;
    this.entries = entries;
    this.views = views;
    this.relations = relations;
    this.names = names;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.INSTITUTION_ADMIN)
  @Transactional
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "writeEntry",
      summary = "Add to the record of a learner who learns with us or shares it with us")
  @APIResponse(
      responseCode = "201",
      description = "Entered",
      content = @Content(schema = @Schema(implementation = RecordView.EntryView.class)))
  @APIResponse(responseCode = "404", description = "No such learner for the caller's institution")
  public Response write(@NotNull @Valid EntryRequest request) {
    return answer(writeEntry.write(callers.current(), request));
  }

  @POST
  @Path("/{id}/supersede")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.INSTITUTION_ADMIN)
  @Transactional
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "supersedeEntry",
      summary = "Put another entry in the place of one that we wrote",
      description = "The earlier one stays in the record, marked as superseded.")
  @APIResponse(
      responseCode = "201",
      description = "Entered",
      content = @Content(schema = @Schema(implementation = RecordView.EntryView.class)))
  @APIResponse(responseCode = "404", description = "Not there, or not written by the institution")
  @APIResponse(responseCode = "409", description = "Another has taken its place already")
  public Response supersede(@PathParam("id") UUID id, @NotNull @Valid Correction correction) {
    return answer(writeEntry.supersede(callers.current(), id, correction));
  }

  @GET
  @RolesAllowed(Role.INSTITUTION_ADMIN)
  @Transactional
  @Operation(
      operationId = "listSaid",
      summary = "What my institution has entered of a learner",
      description =
          "Of other institutions' entries only their number is told, and only while she shares"
              + " her record.")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = RecordView.Said.class)))
  @APIResponse(responseCode = "404", description = "Not an institution of the caller")
  public Response said(
      @QueryParam("institution") @NotNull @Size(max = 100) String institution,
      @QueryParam("learner") @NotNull UUID learner,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @Size(max = 200) String cursor) {
    Caller caller = callers.current();
    Optional<PageCursor> after = cursor == null ? Optional.empty() : PageCursor.of(cursor);
    if (cursor != null && after.isEmpty()) {
      return problems.of(400, "INVALID_INPUT", List.of(problems.field("cursor", "WRONG_TYPE")));
    }
    if (!caller.belongsTo(institution)) {
      return problems.notFound();
    }
    List<RecordEntry> found = entries.said(institution, learner, after.orElse(null), size);
    boolean mayAdd = relations.mayAdd(learner, institution, clock.instant());
    Long elsewhere =
        relations.shares(learner, institution, clock.instant())
            ? entries.countElsewhere(institution, learner)
            : null;
    return Response.ok(
            new RecordView.Said(
                views.views(found.subList(0, Math.min(size, found.size()))),
                RecordViews.next(found, size),
                entries.countSaid(institution, learner),
                mayAdd ? names.of(learner).orElse(null) : null,
                mayAdd,
                elsewhere))
        .build();
  }

  private Response answer(WriteEntry.Outcome outcome) {
    return switch (outcome) {
      case WriteEntry.Outcome.Entered(RecordEntry entry) ->
          Response.status(201)
              .header(HttpHeaders.LOCATION, "/api/v1/record")
              .entity(views.view(entry, false))
              .build();
      case WriteEntry.Outcome.AlreadySuperseded() -> problems.of(409, "ENTRY_SUPERSEDED");
      case WriteEntry.Outcome.NotThere() -> problems.notFound();
    };
  }
}
