package org.teachercloud.catalog.finding.suggesting;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Callers;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.finding.following.IndexFollower;
import org.teachercloud.catalog.finding.index.FoundItem;
import org.teachercloud.catalog.finding.index.SearchIndex;

/** Help on the way to what is sought, over HTTP: while typing, and from one thing to the next. */
@Path("/api/v1/resources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "resources")
public class SuggestingResource {

  @Inject IndexFollower follower;
  @Inject Callers callers;
  @Inject Problems problems;
  @Inject InstantSource clock;

  /** Resources like another, the most similar first. Nothing comes next: the rest is less alike. */
  record Similar(List<FoundItem> items, String next, long total) {}

  @GET
  @Path("/suggestions")
  @PermitAll
  @Operation(
      operationId = "suggest",
      summary =
          "What may be meant by a beginning, in Chinese, English or pinyin, as the caller sees")
  @APIResponse(
      responseCode = "200",
      description = "At most size suggestions (1 to 20, else 8), the likeliest first; no pages",
      content = @Content(schema = @Schema(implementation = Suggestion.Some.class)))
  @APIResponse(responseCode = "503", description = "The index is not open yet")
  public Response suggest(
      @QueryParam("q") @DefaultValue("") @Size(max = 200) String q,
      @QueryParam("size") @DefaultValue("8") @Min(1) @Max(20) int size)
      throws IOException {
    SearchIndex index = follower.index();
    if (index == null) {
      return problems.of(503, "NOT_READY");
    }
    var items = new Suggester(index, clock).suggest(q, callers.current().institutions(), size);
    return privately(new Suggestion.Some(items, null, items.size()));
  }

  @GET
  @Path("/{id}/similar")
  @PermitAll
  @Operation(operationId = "findSimilar", summary = "More like a resource, as the caller sees")
  @APIResponse(
      responseCode = "200",
      description =
          "At most size resources (1 to 20, else 6) with the same telling words; no pages",
      content = @Content(schema = @Schema(implementation = Similar.class)))
  @APIResponse(responseCode = "404", description = "No such published resource for the caller")
  @APIResponse(responseCode = "503", description = "The index is not open yet")
  public Response similar(
      @PathParam("id") UUID id, @QueryParam("size") @DefaultValue("6") @Min(1) @Max(20) int size)
      throws IOException {
    SearchIndex index = follower.index();
    if (index == null) {
      return problems.of(503, "NOT_READY");
    }
    Optional<List<byte[]>> like =
        new SimilarFinder(index, clock).like(id, callers.current().institutions(), size);
    return like.isEmpty() ? problems.notFound() : privately(json(like.get()));
  }

  private static Response privately(Object answer) {
    return Response.ok(answer)
        .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  private static byte[] json(List<byte[]> answers) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("{\"items\":[".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < answers.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.writeBytes(answers.get(i));
      out.write('}');
    }
    String end = "],\"next\":null,\"total\":" + answers.size() + "}";
    out.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }
}
