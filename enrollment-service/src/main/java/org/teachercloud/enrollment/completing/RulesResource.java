package org.teachercloud.enrollment.completing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.Versions;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.enrollment.cohorts.CourseOfferings;

/** What a resource asks for before it counts as completed. */
@Path("/api/v1/completion-rules/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "completion", description = "What completes a resource, and who decided so")
public class RulesResource {

  private final Callers callers;
  private final Problems problems;
  private final Versions versions;
  private final CompletionRules rules;
  private final OfferedCourses offered;
  private final CourseOfferings offerings;
  private final SetRules setRules;

  RulesResource(
      Callers callers,
      Problems problems,
      Versions versions,
      CompletionRules rules,
      OfferedCourses offered,
      CourseOfferings offerings,
      SetRules setRules) {
    this.callers = callers;
    this.problems = problems;
    this.versions = versions;
    this.rules = rules;
    this.offered = offered;
    this.offerings = offerings;
    this.setRules = setRules;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "getCompletionRules",
      summary = "What a resource asks for before it counts as completed, for who begins now",
      description = "Version 0 asks for every unit and stands until somebody sets rules.")
  @APIResponse(
      responseCode = "200",
      description = "The rules",
      content = @Content(schema = @Schema(implementation = RulesView.class)))
  @APIResponse(responseCode = "404", description = "Not there, or not for the caller")
  public Response get(@PathParam("id") UUID id) {
    if (offered.titles(callers.current(), List.of(id)).isEmpty()) {
      return problems.notFound();
    }
    return shown(rules.newest(id).map(RulesView::of).orElseGet(() -> RulesView.ofNone(id)));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(
      operationId = "setCompletionRules",
      summary = "Set what a resource of my institution asks for",
      description =
          "Whoever has begun keeps what she began with, and so does an offering that somebody has"
              + " entered. At most 200 rules, 5 deep. What the institution has to attest needs an"
              + " offering.")
  @APIResponse(
      responseCode = "200",
      description = "Set, as a new version",
      content = @Content(schema = @Schema(implementation = RulesView.class)))
  @APIResponse(responseCode = "400", description = "A unit or course that is not there")
  @APIResponse(responseCode = "404", description = "Not a resource of the caller's institution")
  @APIResponse(responseCode = "409", description = "RULES_NEED_OFFERING")
  @APIResponse(responseCode = "412", description = "Changed in the meantime")
  @APIResponse(responseCode = "428", description = "If-Match is needed")
  public Response set(
      @PathParam("id") UUID id,
      @NotNull @Valid RulesView.Wish wish,
      @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) String ifMatch) {
    Caller caller = callers.current();
    if (offerings.ownerAmong(caller, id).isEmpty()) {
      return problems.notFound();
    }
    int seen = rules.newest(id).map(RuleSet::version).orElse(0);
    Optional<Response> refusal = versions.refusal(ifMatch, seen);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return switch (setRules.set(caller, id, wish.rule(), seen)) {
      case SetRules.Outcome.Kept(RuleSet set) -> shown(RulesView.of(set));
      case SetRules.Outcome.Stale() -> problems.of(412, "STALE");
      case SetRules.Outcome.NotThere() -> problems.notFound();
      case SetRules.Outcome.TooMuch() -> invalid("OUT_OF_RANGE");
      case SetRules.Outcome.NoSuchUnit() -> invalid("RULE_UNIT_NOT_THERE");
      case SetRules.Outcome.NoSuchCourse() -> invalid("RULE_COURSE_NOT_THERE");
      case SetRules.Outcome.Circle() -> invalid("RULES_IN_A_CIRCLE");
      case SetRules.Outcome.OfferingNeeded() -> problems.of(409, "RULES_NEED_OFFERING");
    };
  }

  private Response invalid(String code) {
    return problems.of(400, "INVALID_INPUT", List.of(problems.field("rule", code)));
  }

  private static Response shown(RulesView view) {
    return Response.ok(view).tag(Versions.tag(view.version())).build();
  }
}
