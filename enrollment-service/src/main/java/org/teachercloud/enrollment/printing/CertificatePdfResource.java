package org.teachercloud.enrollment.printing;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Callers;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.enrollment.awards.Awards;
import org.teachercloud.enrollment.certifying.Certificates;

/** A certificate to print. */
@Path("/api/v1/certificates/{id}/pdf")
@Tag(name = "certificates")
public class CertificatePdfResource {

  private final Callers callers;
  private final Problems problems;
  private final Certificates certificates;
  private final Awards awards;
  private final PrintCertificate printCertificate;

  CertificatePdfResource(
      Callers callers,
      Problems problems,
      Certificates certificates,
      Awards awards,
      PrintCertificate printCertificate) {
    this.callers = callers;
    this.problems = problems;
    this.certificates = certificates;
    this.awards = awards;
    this.printCertificate = printCertificate;
  }

  @GET
  @Authenticated
  @Transactional
  @Produces("application/pdf")
  @Operation(operationId = "printCertificate", summary = "A certificate as PDF, to print")
  @APIResponse(
      responseCode = "200",
      description = "A page in Chinese and English, and an annex where it proves many standards")
  @APIResponse(responseCode = "404", description = "Not there, or not the caller's")
  public Response print(@PathParam("id") UUID id) {
    return certificates
        .visible(callers.current(), id)
        .map(
            one ->
                Response.ok(printCertificate.print(one, awards.findById(one.award())))
                    .header(
                        "Content-Disposition",
                        "inline; filename=\"certificate-" + one.code() + ".pdf\"")
                    .build())
        .orElseGet(problems::notFound);
  }
}
