package org.teachercloud.delivery.deadletters;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.delivery.deadletters.DeadLetter.Settlement;
import org.teachercloud.delivery.deadletters.SettleOutcome.FailedAgain;
import org.teachercloud.delivery.deadletters.SettleOutcome.NoSuchDeadLetter;
import org.teachercloud.delivery.deadletters.SettleOutcome.NotItsTurn;
import org.teachercloud.delivery.deadletters.SettleOutcome.Settled;
import org.teachercloud.delivery.deadletters.SettleOutcome.SettledOtherwise;

/** What an operator does about facts that could not be applied. */
@Path("/api/v1/operations/{service}/dead-letters")
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations", description = "What operators look after")
public class DeadLetterResource {

  @Inject DeadLetters deadLetters;
  @Inject SettleDeadLetter settle;

  @ConfigProperty(name = "quarkus.application.name")
  String application;

  @GET
  @Operation(
      operationId = "listDeadLetters",
      summary = "Facts that could not be applied, oldest first")
  public DeadLetterPage list(
      @PathParam("service") String service,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @Size(max = 100) String cursor) {
    checkOwn(service);
    return deadLetters.open(size, cursor);
  }

  @POST
  @Path("{id}/replay")
  @Operation(
      operationId = "replayDeadLetter",
      summary = "Apply the fact now, and then what waited for it; again: the same answer")
  @APIResponse(responseCode = "200", description = "It is applied, now or before")
  @APIResponse(
      responseCode = "409",
      description = "It failed again, was discarded, or an earlier one of its subject comes first")
  public DeadLetter replay(
      @PathParam("service") String service,
      @PathParam("id") UUID id,
      @Context SecurityContext security) {
    checkOwn(service);
    return answer(settle.settle(id, Settlement.REPLAYED, operator(security)));
  }

  @POST
  @Path("{id}/discard")
  @Operation(
      operationId = "discardDeadLetter",
      summary = "Pass over the fact and apply what waited for it; again: the same answer")
  @APIResponse(responseCode = "200", description = "It is passed over, now or before")
  @APIResponse(
      responseCode = "409",
      description = "It was replayed, or an earlier one of its subject comes first")
  public DeadLetter discard(
      @PathParam("service") String service,
      @PathParam("id") UUID id,
      @Context SecurityContext security) {
    checkOwn(service);
    return answer(settle.settle(id, Settlement.DISCARDED, operator(security)));
  }

  private static DeadLetter answer(SettleOutcome outcome) {
    return switch (outcome) {
      case Settled settled -> settled.deadLetter();
      case NoSuchDeadLetter none -> throw new NotFoundException();
      case SettledOtherwise other -> throw new ClientErrorException("DEAD_LETTER_SETTLED", 409);
      case FailedAgain again -> throw new ClientErrorException("DEAD_LETTER_FAILED_AGAIN", 409);
      case NotItsTurn early -> throw new ClientErrorException("DEAD_LETTER_NOT_ITS_TURN", 409);
    };
  }

  private void checkOwn(String service) {
    if (!application.equals(service + "-service")) {
      throw new NotFoundException();
    }
  }

  private static UUID operator(SecurityContext security) {
    return security.getUserPrincipal() instanceof JsonWebToken token
        ? UUID.fromString(token.getSubject())
        : null;
  }
}
