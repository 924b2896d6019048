package org.teachercloud.enrollment.record.sharing;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;
import org.teachercloud.enrollment.Ids;
import org.teachercloud.enrollment.profile.LearnerNames;
import org.teachercloud.enrollment.record.RecordView;
import org.teachercloud.enrollment.record.RecordViews;

/** Whom a person lets know of her record. */
@Path("/api/v1/record/shares")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "record")
public class ShareResource {

  private final Callers callers;
  private final Problems problems;
  private final Shares shares;
  private final RecordViews views;
  private final LearnerNames names;
  private final Ids ids;
  private final InstantSource clock;

  ShareResource(
      Callers callers,
      Problems problems,
      Shares shares,
      RecordViews views,
      LearnerNames names,
      Ids ids,
      InstantSource clock) {
    this.callers = callers;
    this.problems = problems;
    this.shares = shares;
    this.views = views;
    this.names = names;
    this.ids = ids;
    this.clock = clock;
  }

  @GET
  @Authenticated
  @Transactional
  @Operation(operationId = "listShares", summary = "Whom I let know of my record")
  @APIResponse(
      responseCode = "200",
      description = "All shares, ended ones too",
      content = @Content(schema = @Schema(implementation = RecordView.ShareList.class)))
  public Response list(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    List<Share> all = shares.own(callers.current());
    List<RecordView.ShareView> items =
        all.stream().skip(cursor).limit(size).map(views::view).toList();
    String next = cursor + size < all.size() ? Integer.toString(cursor + size) : null;
    return Response.ok(new RecordView.ShareList(items, next, all.size())).build();
  }

  @POST
  @Authenticated
  @Transactional
  @Consumes(MediaType.APPLICATION_JSON)
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(
      operationId = "shareRecord",
      summary = "Let an institution add to my record and know how much others have entered")
  @APIResponse(
      responseCode = "201",
      description = "Shared",
      content = @Content(schema = @Schema(implementation = RecordView.ShareView.class)))
  public Response share(@NotNull @Valid ShareRequest request) {
    Caller caller = callers.current();
    names.note(caller);
    Share share = new Share(ids.next(), caller.id(), request.institution(), now(), request.until());
    shares.persistAndFlush(share);
    return Response.status(201).entity(views.view(share)).build();
  }

  @DELETE
  @Path("/{id}")
  @Authenticated
  @Transactional
  @Operation(operationId = "endShare", summary = "Share no longer")
  @APIResponse(responseCode = "204", description = "Ended, now or before")
  @APIResponse(responseCode = "404", description = "Not there, or not the caller's")
  public Response end(@PathParam("id") UUID id) {
    Caller caller = callers.current();
    Optional<Share> share = shares.own(caller, id);
    share.ifPresent(one -> one.end(now()));
    return share.isPresent() ? Response.noContent().build() : problems.notFound();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
