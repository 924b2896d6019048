package org.teachercloud.catalog.networking;

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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.describing.reading.ResourceView.Named;

/** The network of institutions over HTTP. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(
    name = "clusters",
    description = "Institutions and the clusters and groups that they form, on any day")
public class NetworkResource {

  @Inject Institutions institutions;
  @Inject Clusters clusters;
  @Inject Calendar calendar;
  @Inject Problems problems;

  /** Institutions as listed. */
  public record InstitutionPage(List<Named> items, String next, long total) {}

  /** Clusters as listed. */
  public record ClusterPage(List<Cluster> items, String next, long total) {}

  @GET
  @Path("/institutions")
  @Operation(operationId = "listInstitutions", summary = "All institutions, by slug")
  public InstitutionPage institutions(
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("") @Size(max = 100) String cursor) {
    List<Institution> found = institutions.after(cursor, size + 1);
    boolean more = found.size() > size;
    List<Named> items =
        found.stream().limit(size).map(one -> new Named(one.id(), one.name())).toList();
    return new InstitutionPage(items, more ? items.getLast().id() : null, institutions.count());
  }

  @GET
  @Path("/clusters")
  @Operation(operationId = "listClusters", summary = "All clusters with their members on a date")
  @APIResponse(
      responseCode = "200",
      description = "Clusters by number",
      content = @Content(schema = @Schema(implementation = ClusterPage.class)))
  @APIResponse(responseCode = "400", description = "The date, the size or the cursor is wrong")
  public Response clusters(
      @QueryParam("at") @Size(max = 10) String at,
      @QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size,
      @QueryParam("cursor") @DefaultValue("0") @Min(0) int cursor) {
    try {
      List<Cluster> found = clusters.after(cursor, size + 1, date(at));
      boolean more = found.size() > size;
      List<Cluster> items = found.stream().limit(size).toList();
      String next = more ? Integer.toString(items.getLast().id()) : null;
      return Response.ok(new ClusterPage(items, next, clusters.count())).build();
    } catch (DateTimeParseException malformed) {
      return problems.of(400, "INVALID_DATE");
    }
  }

  @GET
  @Path("/clusters/{id}")
  @Operation(operationId = "getCluster", summary = "A cluster with its members on a date")
  @APIResponse(
      responseCode = "200",
      description = "The cluster",
      content = @Content(schema = @Schema(implementation = Cluster.class)))
  @APIResponse(responseCode = "400", description = "The date or the number is wrong")
  public Response cluster(
      @PathParam("id") @Min(1) int id, @QueryParam("at") @Size(max = 10) String at) {
    try {
      return clusters
          .find(id, date(at))
          .map(cluster -> Response.ok(cluster).build())
          .orElseGet(problems::notFound);
    } catch (DateTimeParseException malformed) {
      return problems.of(400, "INVALID_DATE");
    }
  }

  /** The given date, today where none is given. */
  private LocalDate date(String at) {
    return at == null || at.isEmpty() ? calendar.today() : LocalDate.parse(at);
  }
}
