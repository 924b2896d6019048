package org.teachercloud.catalog.finding;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.refusing.Languages;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.describing.Page;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.reading.ResourceView;
import org.teachercloud.catalog.describing.reading.VisibleResources;
import org.teachercloud.catalog.finding.following.IndexFollower;
import org.teachercloud.catalog.finding.index.SearchIndex;

/** The collection of resources over HTTP: found by words and facets, by state, by change. */
@Path("/api/v1/resources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "resources")
public class FindingResource {

  @Inject IndexFollower follower;
  @Inject VisibleResources resources;
  @Inject Callers callers;
  @Inject Languages languages;
  @Inject Problems problems;
  @Inject InstantSource clock;

  /** What is under way. */
  public enum UnderWay {
    DRAFT,
    IN_REVIEW
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "findResources",
      summary = "Search in Chinese and English; or list what is under way, or what changed")
  @APIResponse(
      responseCode = "200",
      description = "A page of results, best first; with state or updatedSince, by change",
      content = @Content(schema = @Schema(implementation = FoundPage.class)))
  @APIResponse(responseCode = "400", description = "A filter, the size or the cursor is wrong")
  @APIResponse(responseCode = "503", description = "The index is not open yet")
  public Response find(
      @Valid @BeanParam FindRequest request,
      @QueryParam("state")
          @Parameter(description = "Instead of a search: what her institutions have under way")
          UnderWay state,
      @QueryParam("updatedSince")
          @Parameter(description = "Instead of a search: what changed after this moment (RFC 3339)")
          String updatedSince)
      throws IOException {
    Caller caller = callers.current();
    if (state != null) {
      return byChange(request, after -> resources.underWay(of(state), after, request.size, caller));
    }
    if (updatedSince != null) {
      Optional<Instant> since = moment(updatedSince);
      return since.isEmpty()
          ? wrong("updatedSince")
          : byChange(
              request, after -> resources.changedSince(since.get(), after, request.size, caller));
    }
    return search(request, caller);
  }

  private Response search(FindRequest request, Caller caller) throws IOException {
    SearchIndex index = follower.index();
    if (index == null) {
      return problems.of(503, "NOT_READY");
    }
    if (!request.unknown().isEmpty()) {
      return wrong(request.unknown().getFirst());
    }
    Optional<Cursor> cursor =
        request.cursor == null ? Optional.empty() : Cursor.read(request.cursor);
    if (request.cursor != null && cursor.isEmpty()) {
      return problems.of(400, "INVALID_CURSOR");
    }
    Question question =
        new Question(
            request.q,
            request.chosen(),
            caller.institutions(),
            languages.current(),
            request.size,
            cursor.orElse(null));
    return Response.ok(new Finder(index, clock).find(question).json())
        .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION + ", " + HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  private Response byChange(FindRequest request, LongFunction<Page<ResourceView>> page) {
    if (request.cursor != null && !request.cursor.matches("\\d{1,18}")) {
      return problems.of(400, "INVALID_CURSOR");
    }
    long after = request.cursor == null ? 0 : Long.parseLong(request.cursor);
    return Response.ok(page.apply(after)).build();
  }

  private Response wrong(String field) {
    return problems.of(400, "INVALID_INPUT", List.of(problems.field(field, "WRONG_TYPE")));
  }

  private static ResourceState of(UnderWay state) {
    return switch (state) {
      case DRAFT -> ResourceState.DRAFT;
      case IN_REVIEW -> ResourceState.IN_REVIEW;
    };
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }
}
