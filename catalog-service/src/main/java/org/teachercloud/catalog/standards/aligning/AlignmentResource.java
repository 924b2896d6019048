package org.teachercloud.catalog.standards.aligning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.reading.ResourceView.Named;
import org.teachercloud.catalog.describing.reading.VisibleResources;
import org.teachercloud.catalog.networking.Institution;
import org.teachercloud.catalog.networking.Institutions;
import org.teachercloud.catalog.standards.ItemView;
import org.teachercloud.catalog.standards.ItemViews;

/** Which standards a resource serves, over HTTP. */
@Path("/api/v1/resources/{id}/alignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "standards")
public class AlignmentResource {

  @Inject Alignments alignments;
  @Inject AlignResource align;
  @Inject Resources resources;
  @Inject VisibleResources visible;
  @Inject Institutions institutions;
  @Inject ItemViews items;
  @Inject Callers callers;
  @Inject Problems problems;

  /** Whose word it is. */
  public enum Basis {
    OWNER,
    REVIEWER
  }

  /**
   * An item that the resource serves, by somebody's word.
   *
   * @param unit left out where the whole resource serves it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AlignmentView(
      ItemView item, UUID unit, Named institution, Basis basis, Instant statedAt) {}

  /** Everything that is said of a resource. */
  public record AlignmentList(List<AlignmentView> items, String next, long total) {}

  @GET
  @PermitAll
  @Operation(
      operationId = "getAlignments",
      summary = "Which standards a resource and its units serve, and by whose word")
  @APIResponse(
      responseCode = "200",
      description = "What is said of it; its ETag is needed to say something",
      content = @Content(schema = @Schema(implementation = AlignmentList.class)))
  public Response get(@PathParam("id") UUID id) {
    Caller caller = callers.current();
    Optional<Resource> found = resources.all(List.of(id)).stream().findFirst();
    return found
        .filter(one -> visible.sees(caller, one))
        .map(this::answer)
        .orElseGet(problems::notFound);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @Operation(
      operationId = "stateAlignments",
      summary = "Say for one's institution, as owner or reviewer, which standards are served")
  @APIResponse(
      responseCode = "200",
      description = "Everything that is said of it",
      content = @Content(schema = @Schema(implementation = AlignmentList.class)))
  @APIResponse(responseCode = "403", description = "She writes for another institution")
  @APIResponse(responseCode = "404", description = "Not there, or not for the caller")
  @APIResponse(responseCode = "412", description = "Somebody has said something in the meantime")
  @APIResponse(responseCode = "422", description = "An item or a unit is not there")
  @APIResponse(responseCode = "428", description = "If-Match is needed: the ETag of what is said")
  public Response put(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) String ifMatch,
      @NotNull @Valid AlignmentRequest request) {
    if (ifMatch == null) {
      return problems.of(428, "PRECONDITION_NEEDED");
    }
    Caller caller = callers.current();
    AlignOutcome outcome =
        QuarkusTransaction.requiringNew().call(() -> align.align(caller, id, ifMatch, request));
    return switch (outcome) {
      case AlignOutcome.Stated() -> get(id);
      case AlignOutcome.Stale() -> problems.of(412, "STALE");
      case AlignOutcome.NotThere() -> problems.notFound();
      case AlignOutcome.NotAReviewer() -> problems.of(403, "NOT_A_REVIEWER");
      case AlignOutcome.InstitutionNeeded() -> problems.of(422, "INSTITUTION_NEEDED");
      case AlignOutcome.Unknown unknown ->
          problems.of(
              422,
              "INCOMPLETE",
              unknown.fields().stream()
                  .map(field -> problems.field(field, "ALIGNMENT_UNKNOWN"))
                  .toList());
    };
  }

  private Response answer(Resource resource) {
    List<Word> words = alignments.of(List.of(resource.id()));
    return Response.ok(list(resource, words)).header(HttpHeaders.ETAG, Word.tag(words)).build();
  }

  private AlignmentList list(Resource resource, List<Word> words) {
    Map<UUID, ItemView> known =
        items.of(words.stream().flatMap(w -> w.items().stream()).map(Alignment::item).toList());
    List<AlignmentView> views = new ArrayList<>();
    for (Word word : words) {
      Institution speaker = institutions.find(word.institution()).orElseThrow();
      boolean owner = word.institution().equals(resource.institution());
      for (Alignment one : word.items()) {
        views.add(
            new AlignmentView(
                known.get(one.item()),
                one.unit(),
                new Named(speaker.id(), speaker.name()),
                owner ? Basis.OWNER : Basis.REVIEWER,
                word.at()));
      }
    }
    return new AlignmentList(views, null, views.size());
  }
}
