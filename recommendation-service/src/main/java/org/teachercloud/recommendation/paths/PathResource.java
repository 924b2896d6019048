package org.teachercloud.recommendation.paths;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.refusing.Languages;
import org.teachercloud.access.refusing.Problems;

/** A learner's own path. */
@Path("/api/v1/paths")
@Tag(name = "paths", description = "Ordered steps to a goal")
@Produces(MediaType.APPLICATION_JSON)
public class PathResource {

  @Inject BeginPath beginPath;
  @Inject SteerPath steerPath;
  @Inject KeepPath keepPath;
  @Inject ShowPath showPath;
  @Inject Callers callers;
  @Inject Problems problems;
  @Inject Languages languages;

  @POST
  @Authenticated
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "beginPath",
      summary = "Begins a path to a goal; it takes the place of the one before")
  @APIResponse(
      responseCode = "201",
      description = "The path",
      content = @Content(schema = @Schema(implementation = PathView.class)))
  @APIResponse(responseCode = "400", description = "Not a goal, or not a time")
  @APIResponse(
      responseCode = "404",
      description =
          "The course is not there, or not for her; or the award is not there, or issued no longer")
  @APIResponse(responseCode = "422", description = "The key came with another request before")
  public Response begin(
      @NotNull @Valid PathRequest request,
      @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) String key) {
    Caller caller = callers.current();
    if (request.until() != null && request.until().isBefore(keepPath.today())) {
      return problems.of(
          400, "INVALID_INPUT", List.of(problems.field("until", "PATH_ENDS_IN_THE_PAST")));
    }
    return switch (beginPath.begin(caller, request, key)) {
      case BeginPath.Begun begun ->
          keepPath
              .current(caller)
              .map(path -> shown(Response.status(201), caller, path))
              .orElseGet(problems::notFound);
      case BeginPath.NotThere notThere -> problems.notFound();
      case BeginPath.KeyReused reused -> problems.of(422, "IDEMPOTENCY_KEY_REUSED");
    };
  }

  @GET
  @Path("/current")
  @Authenticated
  @Operation(
      operationId = "getPath",
      summary = "The caller's path as it is now, and what changed since its last version")
  @APIResponse(
      responseCode = "200",
      description = "The path",
      content = @Content(schema = @Schema(implementation = PathView.class)))
  @APIResponse(responseCode = "204", description = "She is on no path")
  public Response current() {
    Caller caller = callers.current();
    return keepPath
        .current(caller)
        .map(path -> shown(Response.ok(), caller, path))
        .orElseGet(() -> Response.noContent().build());
  }

  @DELETE
  @Path("/current")
  @Authenticated
  @Operation(operationId = "endPath", summary = "Ends the path; what was learnt stays")
  @APIResponse(responseCode = "204", description = "She is on no path any more")
  public Response end() {
    beginPath.end(callers.current());
    return Response.noContent().build();
  }

  @POST
  @Path("/current/steps/{resourceId}")
  @Authenticated
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "decideOnStep",
      summary = "Pins, skips, swaps, postpones or recognises a step",
      description =
          "Skipping also drops what requires it; recognising opens that instead, on her own word.")
  @APIResponse(
      responseCode = "200",
      description = "The path after it",
      content = @Content(schema = @Schema(implementation = PathView.class)))
  @APIResponse(responseCode = "400", description = "Not a choice")
  @APIResponse(responseCode = "204", description = "She is on no path; nothing was decided")
  @APIResponse(responseCode = "404", description = "No such resource for her")
  @APIResponse(responseCode = "409", description = "It is completed")
  public Response decide(
      @PathParam("resourceId") UUID resource, @NotNull @Valid ChoiceRequest request) {
    return steered(steerPath.decide(callers.current(), resource, request));
  }

  @DELETE
  @Path("/current/steps/{resourceId}")
  @Authenticated
  @Operation(operationId = "takeBackDecision", summary = "Takes back what she decided on a step")
  @APIResponse(
      responseCode = "200",
      description = "The path after it",
      content = @Content(schema = @Schema(implementation = PathView.class)))
  @APIResponse(responseCode = "204", description = "She is on no path; nothing to take back")
  public Response takeBack(@PathParam("resourceId") UUID resource) {
    return steered(steerPath.takeBack(callers.current(), resource));
  }

  private Response steered(SteerPath.Outcome outcome) {
    return switch (outcome) {
      case SteerPath.Steered steered -> shown(Response.ok(), callers.current(), steered.path());
      case SteerPath.OnNoPath onNoPath -> Response.noContent().build();
      case SteerPath.NotThere notThere -> problems.notFound();
      case SteerPath.AlreadyDone done -> problems.of(409, "STEP_IS_COMPLETED");
    };
  }

  private Response shown(Response.ResponseBuilder response, Caller caller, LearningPath path) {
    return response
        .header(HttpHeaders.ETAG, "\"" + path.id() + "." + path.latest().number() + "\"")
        .header(HttpHeaders.LOCATION, "/api/v1/paths/current")
        .entity(
            showPath.view(
                path, keepPath.standing(path, caller), keepPath.pace(path), languages.current()))
        .build();
  }
}
