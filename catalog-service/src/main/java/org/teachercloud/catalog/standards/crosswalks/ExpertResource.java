package org.teachercloud.catalog.standards.crosswalks;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.describing.Page;
import org.teachercloud.catalog.standards.Frameworks;
import org.teachercloud.catalog.standards.crosswalks.Experts.Expert;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;

/** Appointing experts over HTTP. */
@Path("/api/v1/standards/{framework}/experts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR)
@Tag(name = "standards")
public class ExpertResource {

  @Inject Experts experts;
  @Inject Frameworks frameworks;
  @Inject AuditTrail audit;
  @Inject Callers callers;
  @Inject InstantSource clock;
  @Inject Problems problems;

  /** Whom to appoint, and the name to list her under. */
  public record Appointment(@NotNull UUID person, @NotBlank @Size(max = 200) String name) {}

  /** Experts as listed. */
  public record ExpertList(List<Expert> items, String next, long total) {}

  @GET
  @Operation(operationId = "listExperts", summary = "Who speaks for a framework")
  @APIResponse(
      responseCode = "200",
      description = "The experts",
      content = @Content(schema = @Schema(implementation = ExpertList.class)))
  public Response list(
      @PathParam("framework") UUID framework,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    if (frameworks.newest(framework).isEmpty()) {
      return problems.notFound();
    }
    Page<Expert> page = Page.of(experts.of(framework), cursor, size);
    return Response.ok(new ExpertList(page.items(), page.next(), page.total())).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(operationId = "appointExpert", summary = "Appoint somebody to speak for a framework")
  @APIResponse(responseCode = "204", description = "Appointed")
  public Response appoint(
      @PathParam("framework") UUID framework, @NotNull @Valid Appointment appointment) {
    if (frameworks.newest(framework).isEmpty()) {
      return problems.notFound();
    }
    Caller caller = callers.current();
    Expert expert =
        new Expert(
            appointment.person(),
            appointment.name().strip(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    QuarkusTransaction.joiningExisting()
        .run(
            () -> {
              experts.appoint(framework, expert, caller.id());
              audit.note(caller, "EXPERT_APPOINTED", framework + " " + expert.person());
            });
    return Response.noContent().build();
  }

  @DELETE
  @Path("/{person}")
  @Operation(operationId = "dismissExpert", summary = "End an appointment")
  @APIResponse(responseCode = "204", description = "Ended; what she approved stays approved")
  public Response dismiss(
      @PathParam("framework") UUID framework, @PathParam("person") UUID person) {
    Caller caller = callers.current();
    boolean was =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  audit.note(caller, "EXPERT_DISMISSED", framework + " " + person);
                  return experts.dismiss(framework, person);
                });
    return was ? Response.noContent().build() : problems.notFound();
  }
}
