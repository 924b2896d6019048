package org.teachercloud.enrollment.belonging;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;

/** Where the learner of an enrolment stands with institutions: for her and for each of them. */
@Path("/api/v1/enrollments/{id}/institutions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "belonging",
    description = "Who joins an institution, is with it, leaves or has left it, as it sees it")
public class BelongingResource {

  private final Callers callers;
  private final Problems problems;
  private final Belongings belongings;
  private final ChangeBelonging changeBelonging;

  BelongingResource(
      Callers callers, Problems problems, Belongings belongings, ChangeBelonging changeBelonging) {
    this.callers = callers;
    this.problems = problems;
    this.belongings = belongings;
    this.changeBelonging = changeBelonging;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listBelongings",
      summary = "Where the learner stands with institutions, and every change of it",
      description = "The learner sees all of them, an institution what it said itself.")
  @APIResponse(
      responseCode = "200",
      description = "A page, one for each institution",
      content = @Content(schema = @Schema(implementation = BelongingView.Some.class)))
  @APIResponse(responseCode = "404", description = "Not there, or out of the caller's reach")
  public Response list(
      @PathParam("id") UUID id,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    Caller caller = callers.current();
    return belongings
        .learner(caller, id)
        .map(learner -> some(belongings.of(caller, id, learner), cursor, size))
        .map(some -> Response.ok(some).build())
        .orElseGet(problems::notFound);
  }

  private static BelongingView.Some some(List<BelongingView> all, int from, int size) {
    List<BelongingView> items = all.stream().skip(from).limit(size).toList();
    String next = from + size < all.size() ? Integer.toString(from + size) : null;
    return new BelongingView.Some(items, next, all.size());
  }

  @POST
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @Operation(
      operationId = "changeBelonging",
      summary = "Tell an institution of my enrolment, or say that its learner comes, goes or stays",
      description =
          "As the chart of belonging allows, which never changes the state of the enrolment. Whom"
              + " one institution confirms has left the one that she was with.")
  @APIResponse(responseCode = "204", description = "It is so, now or before")
  @APIResponse(responseCode = "400", description = "No such institution")
  @APIResponse(responseCode = "404", description = "Not there, or out of the caller's reach")
  @APIResponse(responseCode = "409", description = "CHANGE_NOT_POSSIBLE")
  public Response change(@PathParam("id") UUID id, @NotNull @Valid BelongingRequest request) {
    return switch (changeBelonging.change(callers.current(), id, request)) {
      case BelongingOutcome.Changed() -> Response.noContent().build();
      case BelongingOutcome.NotPossible() -> problems.of(409, "CHANGE_NOT_POSSIBLE");
      case BelongingOutcome.NoSuchInstitution() ->
          problems.of(
              400, "INVALID_INPUT", List.of(problems.field("institution", "INSTITUTION_UNKNOWN")));
      case BelongingOutcome.NotThere() -> problems.notFound();
    };
  }
}
