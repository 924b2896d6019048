package org.teachercloud.recommendation.fairness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What monitors and operators see of who is shown how much. */
@Path("/api/v1/operations/recommendation/exposure")
@RolesAllowed({"monitor", "operator"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations")
public class ExposureResource {

  @Inject ShowExposure showExposure;

  @GET
  @Operation(
      operationId = "getExposure",
      summary = "What recommendations show of supported institutions and small languages",
      description = "With numerator, denominator and ratio of each group over the last days.")
  @APIResponse(responseCode = "200", description = "Every group")
  public ExposureView get() {
    return showExposure.view();
  }
}
