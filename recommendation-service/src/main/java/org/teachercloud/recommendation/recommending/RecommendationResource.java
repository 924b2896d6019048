package org.teachercloud.recommendation.recommending;

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
import org.teachercloud.access.Languages;

/** What to learn next. */
@Path("/api/v1/recommendations")
@Tag(name = "recommendations", description = "What to learn next, and why")
public class RecommendationResource {

  @Inject Recommend recommend;
  @Inject Callers callers;
  @Inject Languages languages;

  @GET
  @Authenticated
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listRecommendations",
      summary = "What the caller may best learn next, with reasons")
  @APIResponse(responseCode = "200", description = "Best first; empty where nothing suits her")
  @APIResponse(responseCode = "400", description = "Not a size")
  public RecommendationsView list(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size) {
    return recommend.next(callers.current(), size, languages.current());
  }
}
