package org.teachercloud.catalog.suspending;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;

/** All suspensions that stand, over HTTP. */
@Path("/api/v1/suspensions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN, Role.OPERATOR})
@Tag(name = "sharing")
public class StandingSuspensions {

  @Inject SuspensionViews views;
  @Inject Callers callers;

  @GET
  @Operation(
      operationId = "listSuspensions",
      summary = "What is suspended at present",
      description = "The operator sees all of it, others that of their own institution.")
  public SuspensionView.Page list(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    return views.standing(callers.current(), cursor, size);
  }
}
