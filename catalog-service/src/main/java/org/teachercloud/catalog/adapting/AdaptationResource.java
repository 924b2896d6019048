package org.teachercloud.catalog.adapting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problem;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.adapting.AdaptOutcome.Adapted;
import org.teachercloud.catalog.adapting.AdaptOutcome.InstitutionNeeded;
import org.teachercloud.catalog.adapting.AdaptOutcome.LicenceForbids;
import org.teachercloud.catalog.adapting.AdaptOutcome.LicencesApart;
import org.teachercloud.catalog.adapting.AdaptOutcome.NotGranted;
import org.teachercloud.catalog.adapting.AdaptOutcome.NotGrantedTogether;
import org.teachercloud.catalog.adapting.AdaptOutcome.NotThere;
import org.teachercloud.catalog.adapting.AdaptOutcome.Unfit;
import org.teachercloud.delivery.once.Idempotency;

/** Adapting and lineage over HTTP. */
@Path("/api/v1/resources/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "resources")
public class AdaptationResource {

  @Inject AdaptResource adapt;
  @Inject Lineage lineage;
  @Inject Callers callers;
  @Inject Problems problems;

  @POST
  @Path("/adaptations")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.TEACHER, Role.COACH, Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(
      operationId = "adaptResource",
      summary = "Make a draft of one's own institution from what is shared with it for adapting",
      description =
          "Its publishers find the draft among theirs. Who adapted it writes it on until she hands"
              + " it in, and reads it until it is published; another person publishes. Files of the"
              + " source go along where it is shared for copying too and their own licences let them"
              + " be adapted. A remix may have up to four further sources; each has to be shared for"
              + " adapting with the same institution, all are credited, and the work has a licence"
              + " that suits all. An extract has some of the units; a translation has another"
              + " language before it is handed in.")
  @APIResponse(responseCode = "201", description = "The draft stands at Location")
  @APIResponse(
      responseCode = "403",
      description =
          "ADAPT_NOT_GRANTED: she may see it, not adapt it; ADAPT_NOT_GRANTED_TOGETHER: each source"
              + " is shared with another of her institutions")
  @APIResponse(
      responseCode = "409",
      description =
          "LICENCE_ and why the licences do not fit, such as LICENCE_NO_DERIVATIVES; LICENCES_APART:"
              + " no licence suits all sources")
  @APIResponse(
      responseCode = "422",
      description =
          "INSTITUTION_NEEDED, ONE_SOURCE_ONLY, SOURCE_REPEATED, SOURCE_NOT_THERE, UNIT_UNKNOWN,"
              + " ALL_UNITS_GO_ALONG, EXTRACT_IS_ALL or LANGUAGE_UNCHANGED")
  public Response adapt(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Size(max = 100) String key,
      @NotNull @Valid AdaptRequest request) {
    try {
      return switch (adapt.adapt(callers.current(), id, request, key)) {
        case Adapted made -> Response.created(URI.create("/api/v1/resources/" + made.id())).build();
        case NotThere() -> problems.notFound();
        case NotGranted refused ->
            problems.of(403, "ADAPT_NOT_GRANTED", named(refused.sources(), "ADAPT_NOT_GRANTED"));
        case NotGrantedTogether() -> problems.of(403, "ADAPT_NOT_GRANTED_TOGETHER");
        case InstitutionNeeded() -> problems.of(422, "INSTITUTION_NEEDED");
        case LicenceForbids refused -> forbidden(refused);
        case LicencesApart() -> problems.of(409, "LICENCES_APART");
        case Unfit unfit ->
            problems.of(422, unfit.code(), named(List.of(unfit.field()), unfit.code()));
      };
    } catch (Idempotency.KeyReusedException reused) {
      return problems.of(422, "IDEMPOTENCY_KEY_REUSED");
    }
  }

  private Response forbidden(LicenceForbids refused) {
    String code = "LICENCE_" + refused.why();
    List<String> fields = refused.source() == null ? List.of() : List.of(refused.source());
    return problems.of(409, code, named(fields, code));
  }

  private List<Problem.FieldError> named(List<String> fields, String code) {
    return fields.stream().map(field -> problems.field(field, code)).toList();
  }

  @GET
  @Path("/lineage")
  @PermitAll
  @Operation(
      operationId = "getLineage",
      summary =
          "What a resource was made from, what was made from it, and whether she may adapt it")
  @APIResponse(
      responseCode = "200",
      description = "The credits, its own source first, back to the first work",
      content = @Content(schema = @Schema(implementation = LineageView.class)))
  @APIResponse(responseCode = "404", description = "Not here, or not for the caller")
  public Response lineage(@PathParam("id") UUID id) {
    return lineage
        .of(callers.current(), id)
        .map(view -> Response.ok(view).build())
        .orElseGet(problems::notFound);
  }
}
