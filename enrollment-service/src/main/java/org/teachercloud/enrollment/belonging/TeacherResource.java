package org.teachercloud.enrollment.belonging;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.enrollment.PageCursor;

/** The teachers of an institution who learn, as it sees them. */
@Path("/api/v1/belongings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "belonging")
public class TeacherResource {

  private final Callers callers;
  private final Problems problems;
  private final BelongingTeachers teachers;

  TeacherResource(Callers callers, Problems problems, BelongingTeachers teachers) {
    this.callers = callers;
    this.problems = problems;
    this.teachers = teachers;
  }

  @GET
  @RolesAllowed(Role.INSTITUTION_ADMIN)
  @Operation(
      operationId = "listTeachersWhoLearn",
      summary = "The enrolments that my institution knows of, the longest unchanged first",
      description =
          "Of its members in its own offerings, and of those who told it. Of nobody else is"
              + " anything told.")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = BelongingView.Page.class)))
  @APIResponse(responseCode = "404", description = "Not an institution of the caller")
  public Response list(
      @QueryParam("institution") @NotNull @Size(max = 100) String institution,
      @QueryParam("state") Belonging state,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @Size(max = 200) String cursor) {
    Optional<PageCursor> after = cursor == null ? Optional.empty() : PageCursor.of(cursor);
    if (cursor != null && after.isEmpty()) {
      return problems.of(400, "INVALID_INPUT", List.of(problems.field("cursor", "WRONG_TYPE")));
    }
    return callers.current().belongsTo(institution)
        ? Response.ok(teachers.page(institution, state, after.orElse(null), size)).build()
        : problems.notFound();
  }
}
