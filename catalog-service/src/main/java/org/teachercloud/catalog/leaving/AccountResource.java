package org.teachercloud.catalog.leaving;

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

/** Accounts of those who have left, for whoever closes them. */
@Path("/api/v1/operations/catalog/open-accounts")
@RolesAllowed({Role.OPERATOR, Role.ACCOUNT_CLOSER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations")
public class AccountResource {

  @Inject Departures departures;
  @Inject InstantSource clock;
  @Inject Problems problems;

  @GET
  @Operation(
      operationId = "listOpenAccounts",
      summary = "Accounts of people who have left, which are still open; the oldest first")
  @APIResponse(
      responseCode = "200",
      description = "To be closed once every service has reported",
      content = @Content(schema = @Schema(implementation = Departure.OpenAccounts.class)))
  public Departure.OpenAccounts list(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    Page<Departure.OpenAccount> page =
        Page.from(departures.openAccounts(cursor, size), cursor, departures.countOpenAccounts());
    return new Departure.OpenAccounts(page.items(), page.next(), page.total());
  }

  @POST
  @Path("/{erasure}/closed")
  @Operation(operationId = "accountClosed", summary = "The account is gone; again: the same answer")
  @APIResponse(
      responseCode = "200",
      description = "It is noted",
      content = @Content(schema = @Schema(implementation = Departure.class)))
  @APIResponse(responseCode = "404", description = "Nobody has left under this number")
  public Response closed(@PathParam("erasure") UUID erasure) {
    return departures
        .closed(erasure, clock.instant().truncatedTo(ChronoUnit.MICROS))
        .map(one -> Response.ok(one).build())
        .orElseGet(problems::notFound);
  }
}
