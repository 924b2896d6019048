package org.teachercloud.catalog.approving;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reading.ResourceView.Named;
import org.teachercloud.catalog.networking.Institution;
import org.teachercloud.catalog.networking.Institutions;

/** Standing approvals over HTTP. */
@Path("/api/v1/standing-approvals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN, Role.OPERATOR})
@Tag(name = "sharing")
public class ApprovalResource {

  @Inject StandingApprovals approvals;
  @Inject ApproveAhead approve;
  @Inject Institutions institutions;
  @Inject Callers callers;
  @Inject Problems problems;
  @Inject Calendar calendar;

  @GET
  @Transactional
  @Operation(
      operationId = "listStandingApprovals",
      summary = "Institutions whose publications for everyone are approved in advance",
      description = "The operator sees all of them, others that of their own institution.")
  public ApprovalView.Page list(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    Caller caller = callers.current();
    List<ApprovalView> items =
        approvals.seenBy(caller, cursor, size).stream().map(this::view).toList();
    long total = approvals.countSeenBy(caller);
    String next = cursor + size < total ? Integer.toString(cursor + size) : null;
    return new ApprovalView.Page(items, next, total);
  }

  @POST
  @Path("/{institution}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.OPERATOR)
  @Operation(
      operationId = "giveStandingApproval",
      summary = "Approve in advance what two people of an institution publish for everyone")
  @APIResponse(responseCode = "204", description = "It holds within its term")
  @APIResponse(responseCode = "422", description = "It would begin in the past, or be over")
  public Response give(
      @PathParam("institution") @Size(max = 100) String institution,
      @NotNull @Valid ApprovalRequest request) {
    Caller caller = callers.current();
    return answer(
        QuarkusTransaction.requiringNew().call(() -> approve.give(caller, institution, request)));
  }

  @DELETE
  @Path("/{institution}")
  @RolesAllowed(Role.OPERATOR)
  @Operation(
      operationId = "withdrawStandingApproval",
      summary = "Approve no longer in advance; what is public stays so")
  @APIResponse(responseCode = "204", description = "From now on each publication waits")
  public Response withdraw(@PathParam("institution") @Size(max = 100) String institution) {
    Caller caller = callers.current();
    return answer(
        QuarkusTransaction.requiringNew().call(() -> approve.withdraw(caller, institution)));
  }

  private Response answer(ApproveAhead.Outcome outcome) {
    return switch (outcome) {
      case DONE -> Response.noContent().build();
      case NOT_THERE -> problems.notFound();
      case TERM_DOES_NOT_FIT -> problems.of(422, "TERM_DOES_NOT_FIT");
    };
  }

  private ApprovalView view(StandingApproval one) {
    Text name =
        institutions
            .find(one.institution)
            .map(Institution::name)
            .orElseGet(() -> new Text(null, one.institution));
    return new ApprovalView(
        new Named(one.institution, name),
        one.from,
        one.to,
        one.givenAt,
        one.holdsOn(calendar.today()),
        one.givenBy == null);
  }
}
