package org.teachercloud.catalog.standards.exchanging;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;

/** Importing frameworks over HTTP. */
@Path("/api/v1/standards/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OPERATOR, Role.PUBLISHER})
@Tag(name = "standards")
public class ImportStandardsResource {

  @Inject ImportFramework take;
  @Inject Callers callers;
  @Inject Problems problems;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "importStandards",
      summary = "Take a CFPackage of CASE 1.1 as a framework or as the next version of one")
  @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(
      responseCode = "201",
      description = "This version holds from now on",
      content = @Content(schema = @Schema(implementation = ImportOutcome.Imported.class)))
  @APIResponse(responseCode = "200", description = "It was there already, as it is")
  public Response take(
      @QueryParam("country") @Size(max = 2) String country, @NotNull JsonNode casePackage) {
    Caller caller = callers.current();
    ImportOutcome outcome =
        QuarkusTransaction.joiningExisting().call(() -> take.take(caller, casePackage, country));
    return switch (outcome) {
      case ImportOutcome.Imported imported ->
          Response.status(imported.isNew() ? 201 : 200)
              .entity(imported)
              .header(HttpHeaders.LOCATION, "/api/v1/standards/" + imported.framework())
              .build();
      case ImportOutcome.Invalid invalid ->
          problems.of(
              422,
              "CASE_INVALID",
              invalid.faults().stream()
                  .map(fault -> problems.field(fault.field(), fault.code()))
                  .toList());
      case ImportOutcome.CountryNeeded() -> problems.of(422, "COUNTRY_NEEDED");
      case ImportOutcome.InstitutionNeeded() -> problems.of(422, "INSTITUTION_NEEDED");
      case ImportOutcome.OfOthers() -> problems.of(403, "FRAMEWORK_OF_OTHERS");
      case ImportOutcome.VersionKnown() -> problems.of(409, "VERSION_KNOWN");
    };
  }
}
