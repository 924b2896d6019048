package org.teachercloud.enrollment.certifying.asking;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
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
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.enrollment.PageCursor;
import org.teachercloud.enrollment.awards.Award;
import org.teachercloud.enrollment.awards.Awards;
import org.teachercloud.enrollment.certifying.Certificate;
import org.teachercloud.enrollment.certifying.CertificateView;
import org.teachercloud.enrollment.certifying.CertificateViews;
import org.teachercloud.enrollment.certifying.Certificates;

/** An award seen from those who earn it: how far one is, and who holds it. */
@Path("/api/v1/awards/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certificates")
public class AwardHoldersResource {

  private final Callers callers;
  private final Problems problems;
  private final Awards awards;
  private final Certificates certificates;
  private final CertificateViews views;
  private final EarnedAwards earned;
  private final InstantSource clock;

  AwardHoldersResource(
      Callers callers,
      Problems problems,
      Awards awards,
      Certificates certificates,
      CertificateViews views,
      EarnedAwards earned,
      InstantSource clock) {
    this.callers = callers;
    this.problems = problems;
    this.awards = awards;
    this.certificates = certificates;
    this.views = views;
    this.earned = earned;
    this.clock = clock;
  }

  @GET
  @Path("/standing")
  @Authenticated
  @Transactional
  @Operation(operationId = "getAwardStanding", summary = "How far I am on the way to an award")
  @APIResponse(
      responseCode = "200",
      description = "What is met, and what is needed",
      content = @Content(schema = @Schema(implementation = StandingView.class)))
  @APIResponse(responseCode = "404", description = "No such award")
  public Response standing(@PathParam("id") UUID id) {
    Caller caller = callers.current();
    Optional<Award> award = awards.findByIdOptional(id);
    if (award.isEmpty()) {
      return problems.notFound();
    }
    List<UUID> met = earned.met(caller.id(), id, clock.instant());
    UUID held = certificates.newest(caller.id(), id).map(Certificate::id).orElse(null);
    boolean due = !earned.due(caller.id(), List.of(id), clock.instant()).isEmpty();
    return Response.ok(new StandingView(met, award.get().needed(), due, held)).build();
  }

  /**
   * How far a learner is.
   *
   * @param met the items that she has completed
   * @param needed how many are
   * @param claimable whether it would be issued to her now if she asked
   * @param certificate the newest that she has for it, null where she has none
   */
  @Schema(name = "AwardStanding")
  public record StandingView(List<UUID> met, int needed, boolean claimable, UUID certificate) {}

  @GET
  @Path("/certificates")
  @RolesAllowed(Role.INSTITUTION_ADMIN)
  @Transactional
  @Operation(
      operationId = "listAwardCertificates",
      summary = "What my institution has issued for an award, the newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = CertificateView.Page.class)))
  @APIResponse(responseCode = "404", description = "Not there, or not of the caller's institution")
  public Response list(
      @PathParam("id") UUID id,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @Size(max = 200) String cursor) {
    Optional<PageCursor> after = cursor == null ? Optional.empty() : PageCursor.of(cursor);
    if (cursor != null && after.isEmpty()) {
      return problems.of(400, "INVALID_INPUT", List.of(problems.field("cursor", "WRONG_TYPE")));
    }
    Caller caller = callers.current();
    return awards
        .findByIdOptional(id)
        .filter(award -> caller.belongsTo(award.institution()))
        .map(
            award ->
                Response.ok(
                        views.page(
                            certificates.ofAward(id, after.orElse(null), size),
                            size,
                            certificates.countOfAward(id)))
                    .build())
        .orElseGet(problems::notFound);
  }
}
