package org.teachercloud.recommendation.coaching;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.teachercloud.access.refusing.Languages;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;
import org.teachercloud.recommendation.paths.CoachedPath;
import org.teachercloud.recommendation.paths.PathView;

/** Who accompanies whom on her path. */
@Path("/api/v1/coachings")
@Tag(name = "paths", description = "Ordered steps to a goal")
@Produces(MediaType.APPLICATION_JSON)
public class CoachingResource {

  @Inject ArrangeCoaching arrange;
  @Inject CoachingViews views;
  @Inject CoachingAnswers answers;
  @Inject CoachedPath paths;
  @Inject Callers callers;
  @Inject Problems problems;
  @Inject Languages languages;

  @POST
  @Authenticated
  @Consumes(MediaType.WILDCARD)
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "inviteCoach",
      summary = "Invite a coach to my path, by a code that I hand over",
      description = "An invitation that nobody has taken gives way to this one.")
  @APIResponse(
      responseCode = "201",
      description = "The invitation",
      content = @Content(schema = @Schema(implementation = CoachingView.class)))
  @APIResponse(responseCode = "409", description = "She has as many coaches as she may")
  public Response invite() {
    Caller caller = callers.current();
    return answers.of(arrange.invite(caller), id -> shown(Response.status(201), caller, id));
  }

  @POST
  @Path("/taken")
  @RolesAllowed(Role.COACH)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "takeCoaching", summary = "Take an invitation by its code, as a coach")
  @APIResponse(
      responseCode = "200",
      description = "The coaching",
      content = @Content(schema = @Schema(implementation = CoachingView.class)))
  @APIResponse(responseCode = "404", description = "No invitation has this code, or no more")
  @APIResponse(
      responseCode = "409",
      description = "She is her coach already, or there are too many")
  public Response take(@NotNull @Valid TakeRequest request) {
    Caller caller = callers.current();
    return answers.of(arrange.take(caller, request.code()), id -> shown(Response.ok(), caller, id));
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listCoachings",
      summary = "My coaches and invitations, and the teachers whose coach I am")
  public CoachingView.Page list(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    return views.page(callers.current(), cursor, size);
  }

  @GET
  @Path("/{id}")
  @Authenticated
  @Operation(operationId = "getCoaching", summary = "One coaching that I am a part of")
  @APIResponse(
      responseCode = "200",
      description = "The coaching, with its proposals",
      content = @Content(schema = @Schema(implementation = CoachingView.class)))
  @APIResponse(responseCode = "404", description = "Not there, or not hers")
  public Response get(@PathParam("id") UUID id) {
    return shown(Response.ok(), callers.current(), id);
  }

  @GET
  @Path("/{id}/path")
  @RolesAllowed(Role.COACH)
  @Operation(
      operationId = "getCoachedPath",
      summary = "The path of a teacher whose coach I am, as she last saw it")
  @APIResponse(
      responseCode = "200",
      description = "The path",
      content = @Content(schema = @Schema(implementation = PathView.class)))
  @APIResponse(responseCode = "204", description = "She is on no path")
  @APIResponse(responseCode = "404", description = "Not there, or somebody else is the coach")
  public Response path(@PathParam("id") UUID id) {
    Optional<UUID> teacher = views.teacherOf(callers.current(), id);
    if (teacher.isEmpty()) {
      return problems.notFound();
    }
    return paths
        .shown(teacher.get(), languages.current())
        .map(path -> Response.ok(path).build())
        .orElseGet(() -> Response.noContent().build());
  }

  @DELETE
  @Path("/{id}")
  @Authenticated
  @Operation(
      operationId = "endCoaching",
      summary = "End a coaching or take back an invitation, by the teacher or the coach",
      description = "Proposals go with it; what she accepted stays in her path.")
  @APIResponse(responseCode = "204", description = "It is over")
  @APIResponse(responseCode = "404", description = "Not there, or not hers")
  public Response end(@PathParam("id") UUID id) {
    return answers.of(arrange.end(callers.current(), id));
  }

  private Response shown(Response.ResponseBuilder response, Caller caller, UUID id) {
    return views
        .one(caller, id)
        .map(
            view ->
                response
                    .header(HttpHeaders.LOCATION, "/api/v1/coachings/" + id)
                    .entity(view)
                    .build())
        .orElseGet(problems::notFound);
  }
}
