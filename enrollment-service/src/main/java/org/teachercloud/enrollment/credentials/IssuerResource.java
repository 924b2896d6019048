package org.teachercloud.enrollment.credentials;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;

/** Who issues, and with which keys: where did:web looks for an institution's document. */
@Path("/api/v1/issuers/{institution}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certificates")
public class IssuerResource {

  private final Callers callers;
  private final Problems problems;
  private final SigningKeys keys;
  private final Dids dids;
  private final IssuerDocument document;
  private final AuditTrail audit;

  IssuerResource(
      Callers callers,
      Problems problems,
      SigningKeys keys,
      Dids dids,
      IssuerDocument document,
      AuditTrail audit) {
    this.callers = callers;
    this.problems = problems;
    this.keys = keys;
    this.dids = dids;
    this.document = document;
    this.audit = audit;
  }

  @GET
  @Path("/did.json")
  @PermitAll
  @Operation(
      operationId = "getIssuerDocument",
      summary = "An institution's public keys, those that were retired too",
      description = "A DID document as the method did:web finds it.")
  @APIResponse(responseCode = "200", description = "The document")
  @APIResponse(responseCode = "404", description = "The institution has never signed")
  public Response document(@PathParam("institution") String institution) {
    return document
        .of(institution)
        .map(found -> Response.ok(found.toString()).build())
        .orElseGet(problems::notFound);
  }

  @POST
  @Path("/keys")
  @RolesAllowed(Role.INSTITUTION_ADMIN)
  @Transactional
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "rotateKey",
      summary = "Sign with a new key from now on",
      description = "What the old keys have signed stays verifiable.")
  @APIResponse(responseCode = "201", description = "The document with the new key")
  @APIResponse(responseCode = "404", description = "Not the caller's institution")
  public Response rotate(@PathParam("institution") String institution) {
    Caller caller = callers.current();
    if (!caller.belongsTo(institution)) {
      return problems.notFound();
    }
    SigningKey made = keys.rotate(institution);
    audit.note(caller, "SIGNING_KEY_ROTATED", dids.method(made));
    return Response.status(201).entity(document.of(institution).orElseThrow().toString()).build();
  }
}
