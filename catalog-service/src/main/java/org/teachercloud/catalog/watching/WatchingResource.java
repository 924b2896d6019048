package org.teachercloud.catalog.watching;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
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
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
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
import org.teachercloud.catalog.describing.Page;
import org.teachercloud.catalog.finding.FindFresh;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Once;

/** Kept searches over HTTP, each for whoever keeps it. */
@Path("/api/v1/searches")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "searches", description = "Searches that are kept, to hear of what is new in them")
public class WatchingResource {

  @Inject KeepSearch keep;
  @Inject SavedSearches searches;
  @Inject FindFresh fresh;
  @Inject Callers callers;
  @Inject Problems problems;
  @Inject InstantSource clock;

  @GET
  @Operation(operationId = "listSearches", summary = "My kept searches, with what is new in each")
  @APIResponse(
      responseCode = "200",
      description = "The newest first",
      content = @Content(schema = @Schema(implementation = SavedSearchView.All.class)))
  public SavedSearchView.All list(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    Caller caller = callers.current();
    Page<SavedSearch> page = Page.of(searches.of(caller), cursor, size);
    List<SavedSearchView> items = page.items().stream().map(one -> view(one, caller)).toList();
    return new SavedSearchView.All(items, page.next(), page.total());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Once
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      schema = @Schema(maxLength = Idempotency.MAX_KEY_LENGTH))
  @Operation(operationId = "keepSearch", summary = "Keep a search to hear of what is new in it")
  @APIResponse(
      responseCode = "201",
      description = "It is kept",
      content = @Content(schema = @Schema(implementation = SavedSearchView.class)))
  @APIResponse(responseCode = "200", description = "It was kept already")
  @APIResponse(responseCode = "400", description = "It asks nothing, or a filter is wrong")
  @APIResponse(responseCode = "422", description = "No more can be kept")
  public Response keep(@NotNull @Valid SavedQuestion question) {
    Caller caller = callers.current();
    return switch (keep.keep(question, caller)) {
      case KeepOutcome.Kept kept ->
          Response.status(Response.Status.CREATED).entity(view(kept.search(), caller)).build();
      case KeepOutcome.AlreadyKept known -> Response.ok(view(known.search(), caller)).build();
      case KeepOutcome.TooMany() -> problems.of(422, "TOO_MANY_SEARCHES");
      case KeepOutcome.Wrong wrong ->
          problems.of(400, "INVALID_INPUT", List.of(problems.field(wrong.field(), "WRONG_TYPE")));
    };
  }

  @POST
  @Path("/{id}/seen")
  @Transactional
  @Operation(
      operationId = "sawSearch",
      summary = "What this search finds is not new to me any more")
  @APIResponse(responseCode = "204", description = "Noted")
  @APIResponse(responseCode = "404", description = "No such search of hers")
  public Response seen(@PathParam("id") UUID id) {
    return searches
        .find(id, callers.current())
        .map(
            search -> {
              search.seenAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
              return Response.noContent().build();
            })
        .orElseGet(problems::notFound);
  }

  @DELETE
  @Path("/{id}")
  @Transactional
  @Operation(operationId = "dropSearch", summary = "Keep a search no longer")
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(responseCode = "404", description = "No such search of hers")
  public Response drop(@PathParam("id") UUID id) {
    return searches
        .find(id, callers.current())
        .map(
            search -> {
              searches.delete(search);
              return Response.noContent().build();
            })
        .orElseGet(problems::notFound);
  }

  private SavedSearchView view(SavedSearch search, Caller caller) {
    SavedQuestion question = SavedQuestion.read(search.question);
    String text = question.q() == null ? "" : question.q();
    OptionalInt count = fresh.count(text, question.filters(), search.seenAt, caller);
    Integer many = count.isPresent() ? count.getAsInt() : null;
    return new SavedSearchView(search.id, question, search.savedAt, search.seenAt, many);
  }
}
