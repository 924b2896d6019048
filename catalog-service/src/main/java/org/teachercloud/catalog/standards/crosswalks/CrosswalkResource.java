package org.teachercloud.catalog.standards.crosswalks;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.describing.reading.ETag;
import org.teachercloud.catalog.standards.ItemView;
import org.teachercloud.catalog.standards.ItemViews;
import org.teachercloud.contracts.LinkKind;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;

/** Crosswalks over HTTP. Everybody reads them; who proposed or approved is told to nobody. */
@Path("/api/v1/crosswalks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "standards")
public class CrosswalkResource {

  private static final String FIRST = "00000000-0000-0000-0000-000000000000";

  @Inject Crosswalks crosswalks;
  @Inject JudgeLink judge;
  @Inject Experts experts;
  @Inject ItemViews items;
  @Inject Callers callers;
  @Inject Problems problems;

  /**
   * A link as shown.
   *
   * @param destination left out where the other framework has nothing like the origin
   * @param approvedFor the frameworks whose experts have approved it as it stands
   * @param yours what the caller may do with it: {@code APPROVE}, {@code REWORD}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record LinkView(
      UUID id,
      ItemView origin,
      UUID originFramework,
      ItemView destination,
      UUID destinationFramework,
      LinkKind kind,
      String rationale,
      List<String> evidence,
      LinkState state,
      List<UUID> approvedFor,
      List<String> yours,
      Instant changedAt,
      int change) {}

  /** Links as listed. */
  public record LinkPage(List<LinkView> items, UUID next, long total) {}

  /** What an expert has read before she approves. */
  public record Approval(@Min(1) int change) {}

  @GET
  @PermitAll
  @Operation(operationId = "listCrosswalks", summary = "Links between frameworks")
  public LinkPage list(
      @QueryParam("framework") UUID framework,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue(FIRST) UUID cursor) {
    List<Link> found = crosswalks.after(cursor, framework, size + 1);
    boolean more = found.size() > size;
    List<LinkView> page = views(found.subList(0, Math.min(size, found.size())));
    return new LinkPage(page, more ? page.getLast().id() : null, crosswalks.count(framework));
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getCrosswalk", summary = "A link between frameworks")
  @APIResponse(
      responseCode = "200",
      description = "The link",
      content = @Content(schema = @Schema(implementation = LinkView.class)))
  public Response get(@PathParam("id") UUID id) {
    return crosswalks
        .find(id)
        .map(
            link ->
                Response.ok(views(List.of(link)).getFirst())
                    .header(HttpHeaders.ETAG, ETag.of(link.change()))
                    .build())
        .orElseGet(problems::notFound);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.PUBLISHER, Role.COACH})
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(operationId = "proposeCrosswalk", summary = "Propose a link between two frameworks")
  @APIResponse(
      responseCode = "201",
      description = "The link",
      content = @Content(schema = @Schema(implementation = LinkView.class)))
  public Response propose(@NotNull @Valid LinkRequest request) {
    Caller caller = callers.current();
    return done(() -> judge.propose(caller, request));
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @Operation(
      operationId = "rewordCrosswalk",
      summary = "Give a link other grounds; for its proposer and for experts of either side")
  @APIResponse(
      responseCode = "200",
      description = "The link, without approvals",
      content = @Content(schema = @Schema(implementation = LinkView.class)))
  @APIResponse(responseCode = "403", description = "Neither its proposer nor an expert")
  @APIResponse(responseCode = "404", description = "Not there")
  @APIResponse(responseCode = "412", description = "Changed in the meantime")
  @APIResponse(responseCode = "428", description = "If-Match is needed: the number of the change")
  public Response reword(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) String ifMatch,
      @NotNull @Valid Grounds grounds) {
    if (ifMatch == null) {
      return problems.of(428, "PRECONDITION_NEEDED");
    }
    Caller caller = callers.current();
    return done(() -> judge.reword(caller, id, ifMatch, grounds));
  }

  @POST
  @Path("/{id}/approve")
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @Operation(
      operationId = "approveCrosswalk",
      summary = "Approve a link for the framework whose expert one is; with both it is adopted")
  @APIResponse(
      responseCode = "200",
      description = "The link",
      content = @Content(schema = @Schema(implementation = LinkView.class)))
  public Response approve(@PathParam("id") UUID id, @NotNull @Valid Approval approval) {
    Caller caller = callers.current();
    return done(() -> judge.approve(caller, id, approval.change()));
  }

  private Response done(Supplier<LinkOutcome> deed) {
    return switch (QuarkusTransaction.joiningExisting().call(deed::get)) {
      case LinkOutcome.Done done ->
          Response.status(done.isNew() ? 201 : 200)
              .entity(views(List.of(done.link())).getFirst())
              .header(HttpHeaders.ETAG, ETag.of(done.link().change()))
              .header(HttpHeaders.LOCATION, "/api/v1/crosswalks/" + done.link().id())
              .build();
      case LinkOutcome.NotThere() -> problems.notFound();
      case LinkOutcome.UnknownEnd() -> problems.of(422, "CROSSWALK_END_UNKNOWN");
      case LinkOutcome.EndDropped() -> problems.of(409, "CROSSWALK_END_DROPPED");
      case LinkOutcome.NotAnExpert() -> problems.of(403, "NOT_AN_EXPERT");
      case LinkOutcome.SecondPersonNeeded() -> problems.of(403, "CROSSWALK_SECOND_PERSON");
      case LinkOutcome.EvidenceNeeded() -> problems.of(422, "EVIDENCE_NEEDED");
      case LinkOutcome.Stale() -> problems.of(412, "STALE");
      case LinkOutcome.LinkedAlready() -> problems.of(409, "LINKED_ALREADY");
    };
  }

  private List<LinkView> views(List<Link> links) {
    List<UUID> ends = new ArrayList<>();
    links.forEach(link -> ends.add(link.origin()));
    links.stream().map(Link::destination).filter(end -> end != null).forEach(ends::add);
    Map<UUID, ItemView> shown = items.of(ends);
    Caller caller = callers.current();
    Set<UUID> hers = caller.isVisitor() ? Set.of() : experts.frameworksOf(caller.id());
    return links.stream()
        .map(
            link ->
                new LinkView(
                    link.id(),
                    shown.get(link.origin()),
                    link.originFramework(),
                    link.destination() == null ? null : shown.get(link.destination()),
                    link.destinationFramework(),
                    link.kind(),
                    link.rationale(),
                    link.evidence(),
                    link.state(),
                    link.approvedFor(),
                    yours(link, caller, hers),
                    link.changedAt(),
                    link.change()))
        .toList();
  }

  private List<String> yours(Link link, Caller caller, Set<UUID> hers) {
    List<String> deeds = new ArrayList<>();
    List<UUID> sides =
        List.of(link.originFramework(), link.destinationFramework()).stream()
            .filter(hers::contains)
            .toList();
    boolean open = sides.stream().anyMatch(side -> !link.approvedFor().contains(side));
    if (open && !crosswalks.hasApproved(link.id(), caller.id())) {
      deeds.add("APPROVE");
    }
    if (!sides.isEmpty() || (!caller.isVisitor() && caller.id().equals(link.proposedBy()))) {
      deeds.add("REWORD");
    }
    return deeds;
  }
}
