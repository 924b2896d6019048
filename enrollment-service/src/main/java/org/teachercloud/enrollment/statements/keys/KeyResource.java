package org.teachercloud.enrollment.statements.keys;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;

/** The keys of an institution and its tools, for its admin. */
@Path("/api/v1/xapi-keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.INSTITUTION_ADMIN)
@Tag(
    name = "xapi keys",
    description = "Keys by which institutions and tools talk to the learning record store")
public class KeyResource {

  private final Callers callers;
  private final Problems problems;
  private final Keys keys;
  private final MakeKey makeKey;
  private final RevokeKey revokeKey;

  KeyResource(Callers callers, Problems problems, Keys keys, MakeKey makeKey, RevokeKey revokeKey) {
    this.callers = callers;
    this.problems = problems;
    this.keys = keys;
    this.makeKey = makeKey;
    this.revokeKey = revokeKey;
  }

  @GET
  @RolesAllowed(Role.INSTITUTION_ADMIN)
  @Operation(operationId = "listXapiKeys", summary = "The keys of my institution, the latest first")
  public KeyView.Page list(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Pattern(regexp = "\\d{1,6}") String cursor) {
    return keys.list(callers.current(), size, Integer.parseInt(cursor));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.INSTITUTION_ADMIN)
  @Transactional
  @Once(secret = true)
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "makeXapiKey",
      summary = "Make a key for my institution or one of its tools",
      description = "The secret is shown in this answer and never again.")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content = @Content(schema = @Schema(implementation = KeyView.Fresh.class)))
  @APIResponse(responseCode = "403", description = "Not an institution of the caller's")
  public Response make(@NotNull @Valid KeyRequest request) {
    return switch (makeKey.make(callers.current(), request)) {
      case MakeKey.Made(KeyView.Fresh fresh) ->
          Response.created(URI.create("/api/v1/xapi-keys/" + fresh.key().id()))
              .entity(fresh)
              .build();
      case MakeKey.NotYours() -> problems.of(403, "NOT_ALLOWED");
    };
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Role.INSTITUTION_ADMIN)
  @Transactional
  @Operation(
      operationId = "revokeXapiKey",
      summary = "Revoke a key, from this moment and for ever",
      description = "What was stored with it stays.")
  @APIResponse(responseCode = "204", description = "Revoked, now or before")
  @APIResponse(responseCode = "404", description = "Not there, or not the caller's")
  public Response revoke(@PathParam("id") UUID id) {
    return revokeKey.revoke(callers.current(), id)
        ? Response.noContent().build()
        : problems.notFound();
  }
}
