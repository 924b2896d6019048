package org.teachercloud.enrollment.verifying;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.documents.DocumentReads;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.enrollment.certifying.StatusPlaces;

/** Where verifiers look whether something was revoked, without telling us what they look at. */
@Path("/api/v1/status-lists/{institution}/{list}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certificates")
public class StatusListResource {

  private final Problems problems;
  private final StatusPlaces places;
  private final StatusListDocument document;

  StatusListResource(Problems problems, StatusPlaces places, StatusListDocument document) {
    this.problems = problems;
    this.places = places;
    this.document = document;
  }

  @GET
  @PermitAll
  @Transactional
  @Operation(
      operationId = "getStatusList",
      summary = "What an institution has revoked, as a signed list of bits",
      description = "A BitstringStatusListCredential.",
      extensions = @Extension(name = DocumentReads.UNTAGGED, value = "true", parseValue = true))
  @APIResponse(responseCode = "200", description = "The list as it is now")
  @APIResponse(responseCode = "404", description = "The institution has no such list")
  public Response get(
      @PathParam("institution") String institution,
      @PathParam("list") @Min(1) @Max(1_000_000) int list) {
    if (list > places.newest(institution)) {
      return problems.notFound();
    }
    return Response.ok(document.of(institution, list, places.revoked(institution, list)).toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }
}
