package org.teachercloud.enrollment.record.entering;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.enrollment.record.RecordView;

/** To whose records an institution may add. */
@Path("/api/v1/record/learners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "record")
public class RecordLearnerResource {

  private final Callers callers;
  private final Problems problems;
  private final FindLearners findLearners;
  private final InstantSource clock;

  RecordLearnerResource(
      Callers callers, Problems problems, FindLearners findLearners, InstantSource clock) {
    this.callers = callers;
    this.problems = problems;
    this.findLearners = findLearners;
    this.clock = clock;
  }

  @GET
  @RolesAllowed(Role.INSTITUTION_ADMIN)
  @Operation(
      operationId = "findLearners",
      summary = "Find people to whose records my institution may add, by how their names begin",
      description =
          "Who takes a course of the institution, or lets it add to her record. Of nobody else is"
              + " anything told.")
  @APIResponse(
      responseCode = "200",
      description = "A page, by name",
      content = @Content(schema = @Schema(implementation = RecordView.LearnerPage.class)))
  @APIResponse(responseCode = "404", description = "Not an institution of the caller")
  public Response find(
      @QueryParam("institution") @NotNull @Size(max = 100) String institution,
      @QueryParam("q") @NotBlank @Size(max = 100) String beginning,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(10_000) int cursor) {
    return callers.current().belongsTo(institution)
        ? Response.ok(findLearners.find(institution, beginning, clock.instant(), cursor, size))
            .build()
        : problems.notFound();
  }
}
