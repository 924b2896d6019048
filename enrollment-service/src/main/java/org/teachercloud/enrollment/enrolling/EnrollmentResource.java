package org.teachercloud.enrollment.enrolling;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.Versions;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.enrollment.PageCursor;
import org.teachercloud.enrollment.enrolling.reading.ChangedEnrollment;
import org.teachercloud.enrollment.enrolling.reading.EnrollmentList;
import org.teachercloud.enrollment.enrolling.reading.EnrollmentView;
import org.teachercloud.enrollment.enrolling.reading.EnrollmentViews;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;
import org.teachercloud.enrollment.enrolling.withdrawing.WithdrawLearner;
import org.teachercloud.enrollment.enrolling.withdrawing.WithdrawOutcome;

/** A learner's own enrolments. */
@Path("/api/v1/enrollments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enrollments", description = "Places in resources, and what becomes of them")
public class EnrollmentResource {

  private final Callers callers;
  private final Problems problems;
  private final Enrollments enrollments;
  private final EnrollmentList list;
  private final EnrollmentViews views;
  private final TakeWish takeWish;
  private final WithdrawLearner withdrawLearner;

  EnrollmentResource(
      Callers callers,
      Problems problems,
      Enrollments enrollments,
      EnrollmentList list,
      EnrollmentViews views,
      TakeWish takeWish,
      WithdrawLearner withdrawLearner) {
    this.callers = callers;
    this.problems = problems;
    this.enrollments = enrollments;
    this.list = list;
    this.views = views;
    this.takeWish = takeWish;
    this.withdrawLearner = withdrawLearner;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.TEACHER, Role.TRAINEE})
  @Operation(
      operationId = "enroll",
      summary = "Enrol in a resource",
      description =
          "Again the same gives the first enrolment. One that was given up becomes active again. By"
              + " an offering it may be REQUESTED or WAITLISTED first, as the answer's state says.")
  @APIResponse(
      responseCode = "201",
      description = "Enrolled",
      content = @Content(schema = @Schema(implementation = EnrollmentView.class)))
  @APIResponse(
      responseCode = "200",
      description = "Enrolled before",
      content = @Content(schema = @Schema(implementation = EnrollmentView.class)))
  @APIResponse(responseCode = "404", description = "Not there, or not for the caller")
  @APIResponse(
      responseCode = "409",
      description = "OFFERING_NEEDED, REGISTRATION_CLOSED or INVITATION_NEEDED")
  public Response enroll(
      @NotNull @Valid EnrollRequest request,
      @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) String key) {
    Caller caller = callers.current();
    try {
      Idempotency.Answer answer = takeWish.take(caller, request.wish(), key);
      return answer.status() >= 400
          ? problems.of(answer.status(), answer.body())
          : Response.status(answer.status())
              .header(HttpHeaders.LOCATION, answer.location())
              .entity(answer.body())
              .build();
    } catch (Idempotency.KeyReusedException reused) {
      return problems.of(422, "IDEMPOTENCY_KEY_REUSED");
    }
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listEnrollments",
      summary = "My enrolments, the last active first, or what changed since a moment",
      description =
          "With updatedSince: what was written here after that moment, the oldest change first, for"
              + " devices that keep a copy. One that was given up says so with deleted. The"
              + " updatedAt of the last item is the next moment to ask by; what was written in the"
              + " minute before it may come again. The place of who waits moves without a change.")
  @APIResponse(
      responseCode = "200",
      description = "A page; with updatedSince, of changes",
      content =
          @Content(
              schema = @Schema(anyOf = {EnrollmentView.Page.class, ChangedEnrollment.Page.class})))
  @APIResponse(responseCode = "400", description = "A state, a moment or a cursor is none")
  public Response list(
      @QueryParam("state")
          @Schema(
              enumeration = {
                "REQUESTED",
                "WAITLISTED",
                "ACTIVE",
                "DEFERRED",
                "COMPLETED",
                "WITHDRAWN"
              })
          String state,
      @QueryParam("updatedSince")
          @Size(max = 40)
          @Parameter(description = "Instead of the list: what changed after this (RFC 3339)")
          String updatedSince,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @Size(max = 200) String cursor) {
    Optional<EnrollmentState> wanted = state(state);
    if (state != null && (wanted.isEmpty() || updatedSince != null)) {
      return invalid("state");
    }
    Optional<PageCursor> after = cursor == null ? Optional.empty() : PageCursor.of(cursor);
    if (cursor != null && after.isEmpty()) {
      return invalid("cursor");
    }
    if (updatedSince != null) {
      return changes(updatedSince, after.orElse(null), size);
    }
    return Response.ok(
            views.page(list.page(callers.current(), wanted.orElse(null), after.orElse(null), size)))
        .build();
  }

  private Response changes(String updatedSince, PageCursor after, int size) {
    return moment(updatedSince)
        .map(since -> list.changedSince(callers.current(), since, after, size))
        .map(changes -> Response.ok(views.page(changes)).build())
        .orElseGet(() -> invalid("updatedSince"));
  }

  private static Optional<Instant> moment(String text) {
    try {
      OffsetDateTime moment = OffsetDateTime.parse(text);
      return moment.getYear() > 1 && moment.getYear() < 9999
          ? Optional.of(moment.toInstant())
          : Optional.empty();
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  @GET
  @Path("/{id}")
  @Authenticated
  @Operation(operationId = "getEnrollment", summary = "One of my enrolments")
  @APIResponse(
      responseCode = "200",
      description = "The enrolment",
      content = @Content(schema = @Schema(implementation = EnrollmentView.class)))
  @APIResponse(responseCode = "404", description = "Not there, or not the caller's")
  public Response get(@PathParam("id") UUID id) {
    return enrollments
        .find(callers.current(), id)
        .map(one -> Response.ok(views.view(one)).tag(Versions.tag(one.revision())).build())
        .orElseGet(problems::notFound);
  }

  @DELETE
  @Path("/{id}")
  @Authenticated
  @Operation(
      operationId = "withdraw",
      summary = "Give an enrolment up",
      description = "What was completed is kept. If-Match is optional here.")
  @APIResponse(responseCode = "204", description = "Given up, now or before")
  @APIResponse(responseCode = "404", description = "Not there, or not the caller's")
  @APIResponse(responseCode = "409", description = "Completed, which stays in the record")
  @APIResponse(responseCode = "412", description = "Changed in the meantime")
  public Response withdraw(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) String ifMatch) {
    Integer revision = ifMatch == null || ifMatch.equals("*") ? null : Versions.of(ifMatch);
    return switch (withdrawLearner.withdraw(callers.current(), id, revision)) {
      case WithdrawOutcome.Withdrawn() -> Response.noContent().build();
      case WithdrawOutcome.Completed() -> problems.of(409, "ENROLLMENT_COMPLETED");
      case WithdrawOutcome.Stale() -> problems.of(412, "STALE");
      case WithdrawOutcome.NotThere() -> problems.notFound();
    };
  }

  private Response invalid(String field) {
    return problems.of(400, "INVALID_INPUT", List.of(problems.field(field, "WRONG_TYPE")));
  }

  private static Optional<EnrollmentState> state(String name) {
    try {
      return name == null
          ? Optional.empty()
          : Optional.of(EnrollmentState.valueOf(name.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
