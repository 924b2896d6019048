package org.teachercloud.catalog.standards;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.describing.Page;
import org.teachercloud.catalog.describing.Text;

/** Frameworks of standards over HTTP, in the project's own words. */
@Path("/api/v1/standards")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(
    name = "standards",
    description = "Frameworks of standards, what serves them, and links between them (CASE 1.1)")
public class StandardsResource {

  @Inject Frameworks frameworks;
  @Inject Problems problems;

  /**
   * A framework as shown.
   *
   * @param versions names of all versions, the newest first
   * @param items left out in the list of frameworks
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FrameworkView(
      UUID id,
      String country,
      Text title,
      String version,
      List<String> versions,
      List<ItemView> items) {}

  /** Frameworks as listed. */
  public record FrameworkList(List<FrameworkView> items, String next, long total) {}

  @GET
  @Operation(operationId = "listStandards", summary = "All frameworks, each in its newest version")
  public FrameworkList list(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) @Max(100_000) int cursor) {
    Page<UUID> page = Page.of(frameworks.all(), cursor, size);
    List<FrameworkView> items =
        page.items().stream()
            .map(id -> frameworks.newest(id).orElseThrow())
            .map(framework -> view(framework, null))
            .toList();
    return new FrameworkList(items, page.next(), page.total());
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getStandards",
      summary = "A framework with its items: the version that holds, or an earlier one by its name")
  @APIResponse(
      responseCode = "200",
      description = "The framework",
      content = @Content(schema = @Schema(implementation = FrameworkView.class)))
  public Response get(
      @PathParam("id") UUID id, @QueryParam("version") @Size(max = 100) String version) {
    Optional<Framework> found =
        version == null ? frameworks.newest(id) : frameworks.version(id, version);
    return found
        .map(framework -> Response.ok(view(framework, items(framework))).build())
        .orElseGet(problems::notFound);
  }

  private FrameworkView view(Framework framework, List<ItemView> items) {
    return new FrameworkView(
        framework.id(),
        framework.country(),
        framework.title(),
        framework.version(),
        frameworks.versions(framework.id()),
        items);
  }

  private static List<ItemView> items(Framework framework) {
    return framework.items().stream()
        .map(
            item ->
                new ItemView(
                    item.id(), item.code(), item.title(), item.parent(), framework.id(), false))
        .toList();
  }
}
