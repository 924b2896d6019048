package org.teachercloud.enrollment.admitting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.Versions;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.enrollment.PageCursor;
import org.teachercloud.enrollment.cohorts.CourseOffering;
import org.teachercloud.enrollment.cohorts.CourseOfferings;
import org.teachercloud.enrollment.enrolling.places.Patience;

/** The ways into a resource. */
@Path("/api/v1/offerings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "offerings",
    description = "Resources with places, a time of registration and a waiting list")
public class OfferingResource {

  private final Callers callers;
  private final Problems problems;
  private final Versions versions;
  private final CourseOfferings offerings;
  private final OfferingViews views;
  private final DefineOffering defineOffering;
  private final RunOffering runOffering;
  private final Patience patience;
  private final InstantSource clock;

  OfferingResource(
      Callers callers,
      Problems problems,
      Versions versions,
      CourseOfferings offerings,
      OfferingViews views,
      DefineOffering defineOffering,
      RunOffering runOffering,
      Patience patience,
      InstantSource clock) {
    this.callers = callers;
    this.problems = problems;
    this.versions = versions;
    this.offerings = offerings;
    this.views = views;
    this.defineOffering = defineOffering;
    this.runOffering = runOffering;
    this.patience = patience;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(
      operationId = "makeOffering",
      summary = "Make an offering of a resource of my institution, or shared with it for teaching",
      description =
          "From the owner's first one on the resource is enrolled in by its offerings only; who has"
              + " a place in it keeps it. One of another institution is for its own people, stands"
              + " in nobody's way and keeps to the version that it began with, also when the"
              + " resource is no longer shared.")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content = @Content(schema = @Schema(implementation = OfferingView.class)))
  @APIResponse(
      responseCode = "404",
      description = "Not a resource of the caller's institution, nor shared with it for teaching")
  public Response make(
      @NotNull @Valid OfferingRequest request,
      @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) String key) {
    Caller caller = callers.current();
    Idempotency.Answer answer =
        patience.until(
            seen -> seen.status() != 404, () -> defineOffering.define(caller, request, key));
    return answer.status() == 404
        ? problems.notFound()
        : Response.status(answer.status())
            .header(HttpHeaders.LOCATION, answer.location())
            .entity(answer.body())
            .build();
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listOfferings",
      summary = "The offerings of a resource that I may enrol in or my institution owns")
  @APIResponse(
      responseCode = "200",
      description = "A page, the newest first; empty where the resource is not there",
      content = @Content(schema = @Schema(implementation = OfferingView.Page.class)))
  public Response list(
      @QueryParam("resource") @NotNull UUID resource,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @Size(max = 200) String cursor) {
    Optional<PageCursor> after = cursor == null ? Optional.empty() : PageCursor.of(cursor);
    if (cursor != null && after.isEmpty()) {
      return problems.of(400, "INVALID_INPUT", List.of(problems.field("cursor", "WRONG_TYPE")));
    }
    Caller caller = callers.current();
    Instant now = clock.instant();
    CourseOfferings.Looked looked = new CourseOfferings.Looked(resource, now);
    List<CourseOffering> found = offerings.page(caller, looked, after.orElse(null), size);
    return Response.ok(views.page(caller, looked, found, size, offerings.count(caller, looked)))
        .build();
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getOffering", summary = "One offering")
  @APIResponse(
      responseCode = "200",
      description = "The offering",
      content = @Content(schema = @Schema(implementation = OfferingView.class)))
  @APIResponse(responseCode = "404", description = "Not there, or not for the caller")
  public Response get(@PathParam("id") UUID id) {
    Instant now = clock.instant();
    return offerings
        .see(callers.current(), id, now)
        .map(one -> shown(one, now))
        .orElseGet(problems::notFound);
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(
      operationId = "changeOffering",
      summary = "Change name, places and registration of an offering",
      description = "More places let those who wait move up; fewer take none away.")
  @APIResponse(
      responseCode = "200",
      description = "Changed",
      content = @Content(schema = @Schema(implementation = OfferingView.class)))
  @APIResponse(responseCode = "404", description = "Not there, or not of the caller's institution")
  @APIResponse(responseCode = "412", description = "Changed in the meantime")
  @APIResponse(responseCode = "428", description = "If-Match is needed")
  public Response change(
      @PathParam("id") UUID id,
      @NotNull @Valid OfferingTerms terms,
      @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) String ifMatch) {
    Caller caller = callers.current();
    Optional<CourseOffering> seen = runOffering.find(caller, id);
    if (seen.isEmpty()) {
      return problems.notFound();
    }
    Optional<Response> refusal = versions.refusal(ifMatch, seen.get().revision());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return switch (runOffering.change(caller, id, terms, seen.get().revision())) {
      case RunOffering.Outcome.Changed(CourseOffering one) -> shown(one, clock.instant());
      case RunOffering.Outcome.Stale() -> problems.of(412, "STALE");
      case RunOffering.Outcome.NotThere() -> problems.notFound();
    };
  }

  @POST
  @Path("/{id}/close")
  @RolesAllowed({Role.PUBLISHER, Role.INSTITUTION_ADMIN})
  @Operation(
      operationId = "closeOffering",
      summary = "Let nobody in any more",
      description = "Who has a place keeps it; the wishes that wait are ended.")
  @APIResponse(
      responseCode = "200",
      description = "Closed, now or before",
      content = @Content(schema = @Schema(implementation = OfferingView.class)))
  @APIResponse(responseCode = "404", description = "Not there, or not of the caller's institution")
  public Response close(@PathParam("id") UUID id) {
    return runOffering
        .close(callers.current(), id)
        .map(one -> shown(one, clock.instant()))
        .orElseGet(problems::notFound);
  }

  private Response shown(CourseOffering one, Instant now) {
    return Response.ok(views.view(one, now)).tag(Versions.tag(one.revision())).build();
  }
}
