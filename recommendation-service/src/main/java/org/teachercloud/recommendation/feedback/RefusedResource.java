package org.teachercloud.recommendation.feedback;

import io.quarkus.security.Authenticated;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Callers;

/** What a learner sent away. */
@Path("/api/v1/recommendations/feedback")
@Tag(name = "recommendations")
@Produces(MediaType.APPLICATION_JSON)
public class RefusedResource {

  @Inject ShowRefused show;
  @Inject Callers callers;

  @GET
  @Authenticated
  @Operation(
      operationId = "listRefused",
      summary = "What is not recommended to the caller because she said so")
  @APIResponse(responseCode = "200", description = "The newest first")
  @APIResponse(responseCode = "400", description = "Not a size")
  public RefusedView list(@QueryParam("size") @DefaultValue("50") @Min(1) @Max(50) int size) {
    return show.of(callers.current(), size);
  }
}
