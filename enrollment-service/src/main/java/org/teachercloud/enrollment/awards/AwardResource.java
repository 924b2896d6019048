package org.teachercloud.enrollment.awards;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.Versions;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.enrollment.PageCursor;
import org.teachercloud.enrollment.offering.Institutions;

/** What institutions award. */
@Path("/api/v1/awards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certificates")
public class AwardResource {

  private final Callers callers;
  private final Problems problems;
  private final Awards awards;
  private final DefineAward defineAward;
  private final StateAwards stateAwards;
  private final Institutions institutions;
  private final AuditTrail audit;

  AwardResource(
      Callers callers,
      Problems problems,
      Awards awards,
      DefineAward defineAward,
      StateAwards stateAwards,
      Institutions institutions,
      AuditTrail audit) {
    this.callers = callers;
    this.problems = problems;
    this.awards = awards;
    this.defineAward = defineAward;
    this.stateAwards = stateAwards;
    this.institutions = institutions;
    this.audit = audit;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.INSTITUTION_ADMIN)
  @Operation(
      operationId = "defineAward",
      summary = "Define a certificate or a diploma of my institution",
      description = "Issued from now on to everybody who completes what it asks for.")
  @APIResponse(
      responseCode = "201",
      description = "Defined",
      content = @Content(schema = @Schema(implementation = AwardView.class)))
  @APIResponse(responseCode = "400", description = "Something that it asks for is not there")
  @APIResponse(responseCode = "404", description = "Not the caller's institution")
  public Response define(
      @NotNull @Valid AwardRequest request,
      @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) String key) {
    Idempotency.Answer answer = defineAward.define(callers.current(), request, key);
    return switch (answer.status()) {
      case 404 -> problems.notFound();
      case 400 -> invalid("requirements", "REQUIREMENT_NOT_THERE");
      default ->
          Response.status(answer.status())
              .header(HttpHeaders.LOCATION, answer.location())
              .entity(answer.body())
              .build();
    };
  }

  @GET
  @PermitAll
  @Operation(operationId = "listAwards", summary = "What can be earned, the newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = AwardView.Page.class)))
  @Transactional
  public Response list(
      @QueryParam("institution") @Size(max = 100) String institution,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @Size(max = 200) String cursor) {
    Optional<PageCursor> after = cursor == null ? Optional.empty() : PageCursor.of(cursor);
    if (cursor != null && after.isEmpty()) {
      return invalid("cursor", "WRONG_TYPE");
    }
    List<Award> found = awards.newest(institution, after.orElse(null), size);
    List<Award> shown = found.subList(0, Math.min(size, found.size()));
    Award last = found.size() > size ? shown.getLast() : null;
    return Response.ok(
            new AwardView.Page(
                shown.stream()
                    .map(one -> AwardView.of(one, institutions.view(one.institution())))
                    .toList(),
                last == null ? null : new PageCursor(last.createdAt(), last.id()).word(),
                awards.countOf(institution)))
        .build();
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getAward", summary = "One award")
  @APIResponse(
      responseCode = "200",
      description = "The award",
      content = @Content(schema = @Schema(implementation = AwardView.class)))
  @APIResponse(responseCode = "404", description = "Not there")
  @Transactional
  public Response get(@PathParam("id") UUID id) {
    return awards.findByIdOptional(id).map(this::shown).orElseGet(problems::notFound);
  }

  @POST
  @Path("/{id}/close")
  @RolesAllowed(Role.INSTITUTION_ADMIN)
  @Transactional
  @Operation(
      operationId = "closeAward",
      summary = "Issue an award no longer",
      description = "What was issued stays.")
  @APIResponse(
      responseCode = "200",
      description = "Closed, now or before",
      content = @Content(schema = @Schema(implementation = AwardView.class)))
  @APIResponse(responseCode = "404", description = "Not there, or not of the caller's institution")
  public Response close(@PathParam("id") UUID id) {
    Caller caller = callers.current();
    Optional<Award> award = awards.administered(caller, id);
    if (award.isEmpty()) {
      return problems.notFound();
    }
    if (award.get().close()) {
      stateAwards.changed(award.get());
    }
    audit.note(caller, "AWARD_CLOSED", id.toString());
    awards.flush();
    return shown(award.get());
  }

  private Response shown(Award award) {
    return Response.ok(AwardView.of(award, institutions.view(award.institution())))
        .tag(Versions.tag(award.revision()))
        .build();
  }

  private Response invalid(String field, String code) {
    return problems.of(400, "INVALID_INPUT", List.of(problems.field(field, code)));
  }
}
