package org.teachercloud.enrollment.certifying.asking;

import io.quarkus.security.Authenticated;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
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
import org.teachercloud.delivery.once.Once;
import org.teachercloud.enrollment.PageCursor;
import org.teachercloud.enrollment.certifying.Certificate;
import org.teachercloud.enrollment.certifying.CertificateView;
import org.teachercloud.enrollment.certifying.CertificateViews;
import org.teachercloud.enrollment.certifying.Certificates;

/** Certificates as their holder and their issuer handle them. */
@Path("/api/v1/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "certificates",
    description = "Awards, the certificates that are earned for them, and their verification")
public class CertificateResource {

  private final Callers callers;
  private final Problems problems;
  private final Certificates certificates;
  private final CertificateViews views;
  private final AskForCertificate askForCertificate;
  private final RevokeCertificate revokeCertificate;

  CertificateResource(
      Callers callers,
      Problems problems,
      Certificates certificates,
      CertificateViews views,
      AskForCertificate askForCertificate,
      RevokeCertificate revokeCertificate) {
    this.callers = callers;
    this.problems = problems;
    this.certificates = certificates;
    this.views = views;
    this.askForCertificate = askForCertificate;
    this.revokeCertificate = revokeCertificate;
  }

  @GET
  @Authenticated
  @Transactional
  @Operation(operationId = "listCertificates", summary = "My certificates, the newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = CertificateView.Page.class)))
  public Response list(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @Size(max = 200) String cursor) {
    Optional<PageCursor> after = cursor == null ? Optional.empty() : PageCursor.of(cursor);
    if (cursor != null && after.isEmpty()) {
      return problems.of(400, "INVALID_INPUT", List.of(problems.field("cursor", "WRONG_TYPE")));
    }
    Caller caller = callers.current();
    return Response.ok(
            views.page(
                certificates.own(caller, after.orElse(null), size),
                size,
                certificates.countOwn(caller)))
        .build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.TEACHER, Role.TRAINEE, Role.INSTITUTION_ADMIN})
  @Transactional
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "issueCertificate",
      summary = "Have a certificate issued that was earned",
      description =
          "A learner asks for her own; an institution's administrator names the learner. Again the"
              + " same gives the one that was issued.")
  @APIResponse(
      responseCode = "201",
      description = "Issued",
      content = @Content(schema = @Schema(implementation = CertificateView.class)))
  @APIResponse(
      responseCode = "200",
      description = "Issued before",
      content = @Content(schema = @Schema(implementation = CertificateView.class)))
  @APIResponse(responseCode = "404", description = "No such award, or not the caller's to issue")
  @APIResponse(
      responseCode = "409",
      description =
          "CERTIFICATE_NOT_EARNED, AWARD_CLOSED, CERTIFICATE_HERS_TO_CLAIM or CERTIFICATE_REVOKED")
  public Response issue(@NotNull @Valid IssueRequest request) {
    Caller caller = callers.current();
    if (request.learner() != null && !caller.has(Role.INSTITUTION_ADMIN)) {
      return problems.of(403, "NOT_ALLOWED");
    }
    IssueOutcome outcome =
        request.learner() == null
            ? askForCertificate.claim(caller, request.awardId())
            : askForCertificate.issue(caller, request.awardId(), request.learner(), request.name());
    return switch (outcome) {
      case IssueOutcome.Issued(Certificate one) ->
          Response.status(201)
              .header(HttpHeaders.LOCATION, "/api/v1/certificates/" + one.id())
              .entity(views.view(one))
              .build();
      case IssueOutcome.AlreadyHeld(Certificate one) -> shown(one);
      case IssueOutcome.NotEarned() -> problems.of(409, "CERTIFICATE_NOT_EARNED");
      case IssueOutcome.Closed() -> problems.of(409, "AWARD_CLOSED");
      case IssueOutcome.HersToClaim() -> problems.of(409, "CERTIFICATE_HERS_TO_CLAIM");
      case IssueOutcome.WasRevoked() -> problems.of(409, "CERTIFICATE_REVOKED");
      case IssueOutcome.NotThere() -> problems.notFound();
    };
  }

  @GET
  @Path("/{id}")
  @Authenticated
  @Transactional
  @Operation(operationId = "getCertificate", summary = "One that I hold or have issued")
  @APIResponse(
      responseCode = "200",
      description = "The certificate",
      content = @Content(schema = @Schema(implementation = CertificateView.class)))
  @APIResponse(responseCode = "404", description = "Not there, or not the caller's")
  public Response get(@PathParam("id") UUID id) {
    return certificates
        .visible(callers.current(), id)
        .map(this::shown)
        .orElseGet(problems::notFound);
  }

  @POST
  @Path("/{id}/revoke")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.INSTITUTION_ADMIN)
  @Transactional
  @Operation(
      operationId = "revokeCertificate",
      summary = "Say that a certificate of my institution holds no longer",
      description = "Cannot be undone. Whoever verifies it is told so from now on.")
  @APIResponse(
      responseCode = "200",
      description = "Revoked, now or before",
      content = @Content(schema = @Schema(implementation = CertificateView.class)))
  @APIResponse(responseCode = "404", description = "Not there, or not of the caller's institution")
  public Response revoke(@PathParam("id") UUID id, @NotNull @Valid RevokeRequest request) {
    return revokeCertificate
        .revoke(callers.current(), id, request)
        .map(this::shown)
        .orElseGet(problems::notFound);
  }

  private Response shown(Certificate one) {
    return Response.ok(views.view(one)).tag(Versions.tag(one.revision())).build();
  }
}
