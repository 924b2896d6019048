package org.teachercloud.catalog.merging;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.describing.Page;

/** Accounts that went into others, for whoever closes them. */
@Path("/api/v1/operations/catalog/merged-accounts")
@RolesAllowed({Role.OPERATOR, Role.ACCOUNT_CLOSER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations")
public class MergedAccountResource {

  @Inject Mergers mergers;
  @Inject InstantSource clock;
  @Inject Problems problems;

  @GET
  @Operation(
      operationId = "listMergedAccounts",
      summary = "Accounts that went into others and are still open; the oldest first")
  @APIResponse(
      responseCode = "200",
      description = "To be closed once every service has reported",
      content = @Content(schema = @Schema(implementation = Merger.MergedAccounts.class)))
  public Merger.MergedAccounts list(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    Page<Merger.MergedAccount> page =
        Page.from(mergers.openAccounts(cursor, size), cursor, mergers.countOpenAccounts());
    return new Merger.MergedAccounts(page.items(), page.next(), page.total());
  }

  @POST
  @Path("/{merge}/closed")
  @Operation(
      operationId = "mergedAccountClosed",
      summary = "The account that went is gone; again: the same answer")
  @APIResponse(
      responseCode = "200",
      description = "It is noted",
      content = @Content(schema = @Schema(implementation = Merger.class)))
  @APIResponse(responseCode = "404", description = "Nobody went under this number")
  public Response closed(@PathParam("merge") UUID merge) {
    return mergers
        .closed(merge, clock.instant().truncatedTo(ChronoUnit.MICROS))
        .map(one -> Response.ok(one).build())
        .orElseGet(problems::notFound);
  }
}
