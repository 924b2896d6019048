package org.teachercloud.enrollment.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;

/** Where devices tell what was learned. */
@Path("/api/v1/progress")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "progress", description = "What was learned, also offline")
public class ProgressResource {

  private final Callers callers;
  private final TakeProgress takeProgress;

  ProgressResource(Callers callers, TakeProgress takeProgress) {
    this.callers = callers;
    this.takeProgress = takeProgress;
  }

  @POST
  @RolesAllowed({Role.TEACHER, Role.TRAINEE})
  @Operation(
      operationId = "recordProgress",
      summary = "Tell what I learned, from any device, in any order, also again",
      description =
          "1 to 500 events. Each gets a status (APPLIED, DUPLICATE) or a code (NOT_FOUND,"
              + " UNIT_NOT_FOUND, ENROLLMENT_WITHDRAWN); one that cannot be taken stops no other.")
  public ProgressAnswer record(@NotNull @Valid ProgressRequest request) {
    return takeProgress.take(callers.current(), request.events());
  }
}
