package org.teachercloud.recommendation.recommending;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Callers;
import org.teachercloud.access.refusing.Languages;
import org.teachercloud.access.refusing.Problems;

/** What to learn next. */
@Path("/api/v1/recommendations")
@Tag(name = "recommendations", description = "What to learn next, and why")
public class RecommendationResource {

  @Inject Recommend recommend;
  @Inject Callers callers;
  @Inject Languages languages;
  @Inject TakeApart takeApart;
  @Inject Problems problems;

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

  @GET
  @Path("{resourceId}/contributions")
  @Authenticated
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getContributions",
      summary = "What the score of a resource is made of for the caller: its parts add up to it")
  @APIResponse(
      responseCode = "200",
      description = "The parts, the largest first",
      content = @Content(schema = @Schema(implementation = ContributionsView.class)))
  @APIResponse(responseCode = "404", description = "No such resource, or not for her")
  public Response contributions(@PathParam("resourceId") UUID resource) {
    return takeApart
        .of(callers.current(), resource)
        .map(parts -> Response.ok(parts).build())
        .orElseGet(problems::notFound);
  }
}
