package org.teachercloud.enrollment.verifying;

import jakarta.annotation.security.PermitAll;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.enrollment.certifying.Certificate;
import org.teachercloud.enrollment.certifying.Certificates;

/** Whether a certificate is genuine and holds: for everybody who was shown one. */
@Path("/api/v1/verifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certificates")
public class VerificationResource {

  private static final String CREDENTIAL = "application/ld+json";

  private final Problems problems;
  private final Certificates certificates;
  private final VerifyCertificate verifyCertificate;

  VerificationResource(
      Problems problems, Certificates certificates, VerifyCertificate verifyCertificate) {
    this.problems = problems;
    this.certificates = certificates;
    this.verifyCertificate = verifyCertificate;
  }

  @GET
  @Path("/{code}")
  @PermitAll
  @Transactional
  @Operation(operationId = "verifyCertificate", summary = "Whether the certificate of a code holds")
  @APIResponse(
      responseCode = "200",
      description = "What it certifies, and whether it holds",
      content = @Content(schema = @Schema(implementation = VerificationView.class)))
  @APIResponse(responseCode = "404", description = "No certificate has this code")
  @APIResponse(responseCode = "410", description = "It was issued; its holder has left the cloud")
  public Response verify(@PathParam("code") @Size(max = 60) String code) {
    return certificates
        .byCode(code)
        .map(
            one ->
                one.holderLeft() ? holderLeft() : Response.ok(verifyCertificate.view(one)).build())
        .orElseGet(problems::notFound);
  }

  @GET
  @Path("/{code}/credential")
  @PermitAll
  @Transactional
  @Produces({CREDENTIAL, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "getCredential",
      summary = "The signed credential of a code, for any verifier",
      description = "Open Badges 3.0, a W3C Verifiable Credential 2.0.")
  @APIResponse(responseCode = "200", description = "The credential as it was issued")
  @APIResponse(responseCode = "404", description = "No certificate has this code")
  @APIResponse(responseCode = "410", description = "It was issued; its holder has left the cloud")
  public Response credential(@PathParam("code") @Size(max = 60) String code) {
    Optional<Certificate> found = certificates.byCode(code);
    if (found.isPresent() && found.get().holderLeft()) {
      return holderLeft();
    }
    return found.isEmpty()
        ? problems.notFound()
        : Response.ok(found.get().credential())
            .header(
                "Content-Disposition",
                "attachment; filename=\"certificate-" + found.get().code() + ".json\"")
            .build();
  }

  @POST
  @PermitAll
  @Transactional
  @Consumes({MediaType.APPLICATION_JSON, CREDENTIAL})
  @Operation(
      operationId = "checkCredential",
      summary = "Whether a credential that I was given is as it was signed, and holds",
      description = "The whole credential as JSON, at most 100 kB.")
  @APIResponse(
      responseCode = "200",
      description = "What can be said of it",
      content = @Content(schema = @Schema(implementation = VerificationView.Checked.class)))
  @APIResponse(responseCode = "400", description = "Not a JSON object")
  public Response check(@NotNull @Size(min = 2, max = 100_000) String credential) {
    try (JsonReader reader = Json.createReader(new StringReader(credential))) {
      JsonObject document = reader.readObject();
      return Response.ok(verifyCertificate.check(document)).build();
    } catch (JsonException malformed) {
      return problems.of(400, "MALFORMED_JSON");
    }
  }

  private Response holderLeft() {
    return problems.of(410, "HOLDER_LEFT");
  }
}
