package org.teachercloud.catalog.standards.exchanging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The CASE 1.1 service of 1EdTech: its REST/JSON binding, read by everybody. */
@Path(CaseLibrary.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "standards")
public class CaseResource {

  private static final Set<String> SORTED = Set.of("identifier", "title", "lastChangeDateTime");
  private static final Set<String> SETS = Set.of("CFConcepts", "CFSubjects", "CFItemTypes");

  @Inject CaseLibrary library;

  @GET
  @Path("/CFDocuments")
  @Operation(operationId = "getAllCFDocuments", summary = "CASE: the frameworks")
  public Response documents(
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
      @QueryParam("offset") @DefaultValue("0") @Min(0) int offset,
      @QueryParam("sort") @DefaultValue("identifier") @Size(max = 50) String sort,
      @QueryParam("orderBy") @DefaultValue("asc") @Size(max = 4) String orderBy,
      @QueryParam("fields") @Size(max = 500) String fields) {
    if (!SORTED.contains(sort)) {
      return CaseAnswers.noSorting();
    }
    if (fields != null) {
      return CaseAnswers.noSelection();
    }
    Comparator<ObjectNode> order = Comparator.comparing(one -> one.get(sort).textValue());
    List<ObjectNode> all =
        library.documents().stream()
            .sorted(orderBy.equals("desc") ? order.reversed() : order)
            .toList();
    ObjectNode set = JsonNodeFactory.instance.objectNode();
    set.putArray("CFDocuments").addAll(all.stream().skip(offset).limit(limit).toList());
    return Response.ok(set).header("X-Total-Count", all.size()).build();
  }

  @GET
  @Path("/CFDocuments/{id}")
  @Operation(operationId = "getCFDocument", summary = "CASE: a framework without its items")
  public Response document(@PathParam("id") @Size(max = 50) String id) {
    return found(id, library::document);
  }

  @GET
  @Path("/CFPackages/{id}")
  @Operation(
      operationId = "getCFPackage",
      summary = "CASE: a framework with everything; an earlier version by its name")
  public Response casePackage(
      @PathParam("id") @Size(max = 50) String id,
      @QueryParam("version") @Size(max = 100) String version) {
    return found(id, one -> version == null ? library.newest(one) : library.version(one, version));
  }

  @GET
  @Path("/CFItems/{id}")
  @Operation(operationId = "getCFItem", summary = "CASE: an item")
  public Response item(@PathParam("id") @Size(max = 50) String id) {
    return found(id, library::item);
  }

  @GET
  @Path("/CFItemAssociations/{id}")
  @Operation(operationId = "getCFItemAssociations", summary = "CASE: an item with its associations")
  public Response itemAssociations(@PathParam("id") @Size(max = 50) String id) {
    return found(id, library::itemAssociations);
  }

  @GET
  @Path(
      "/{kind: CFAssociations|CFRubrics|CFLicenses|CFAssociationGroupings"
          + "|CFConcepts|CFSubjects|CFItemTypes}/{id}")
  @Operation(operationId = "getCFPart", summary = "CASE: an association, a rubric or a definition")
  public Response part(@PathParam("kind") String kind, @PathParam("id") @Size(max = 50) String id) {
    return found(id, one -> library.part(kind, one).map(part -> shown(kind, part)));
  }

  private JsonNode shown(String kind, CaseLibrary.Part part) {
    if (kind.equals("CFAssociations")) {
      return library.withDocument((ObjectNode) part.json(), part.document());
    }
    if (SETS.contains(kind)) {
      ObjectNode set = JsonNodeFactory.instance.objectNode();
      set.putArray(kind).add(part.json());
      return set;
    }
    return part.json();
  }

  private static <T extends JsonNode> Response found(
      String id, Function<UUID, Optional<T>> finding) {
    UUID identity;
    try {
      identity = UUID.fromString(id);
    } catch (IllegalArgumentException malformed) {
      return CaseAnswers.noUuid();
    }
    return finding
        .apply(identity)
        .map(json -> Response.ok(json).build())
        .orElseGet(CaseAnswers::notThere);
  }
}
