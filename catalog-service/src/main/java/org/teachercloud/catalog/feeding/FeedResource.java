package org.teachercloud.catalog.feeding;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.refusing.Languages;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.reading.PublicResources;
import org.teachercloud.catalog.describing.reading.PublicResources.Public;
import org.teachercloud.catalog.finding.FindPublic;
import org.teachercloud.catalog.finding.FindRequest;

/**
 * A search as a feed (Atom, RFC 4287): what was published last among the results that everyone
 * sees.
 */
@Path("/api/v1/resources/feed")
@PermitAll
@Tag(name = "open metadata")
public class FeedResource {

  private static final String ATOM = "application/atom+xml";

  @Inject FindPublic find;
  @Inject PublicResources resources;
  @Inject FeedingConfig config;
  @Inject Languages languages;
  @Inject Problems problems;
  @Inject InstantSource clock;

  @GET
  @Produces(ATOM)
  @Operation(operationId = "feedOfResources", summary = "A search as an Atom feed, newest first")
  @APIResponse(responseCode = "200", description = "The feed; the search's filters are its filters")
  @APIResponse(responseCode = "400", description = "A filter is wrong")
  @APIResponse(responseCode = "503", description = "The index is not open yet")
  public Response feed(@Valid @BeanParam FindRequest request, @Context UriInfo uri)
      throws IOException {
    return switch (find.newest(request, config.entries())) {
      case FindPublic.NotReady() -> problems.of(503, "NOT_READY");
      case FindPublic.Wrong wrong ->
          problems.of(400, "INVALID_INPUT", List.of(problems.field(wrong.field(), "WRONG_TYPE")));
      case FindPublic.Newest newest -> {
        String query = uri.getRequestUri().getRawQuery();
        yield Response.ok(written(newest.ids(), query == null ? "" : "?" + query), ATOM)
            .header(HttpHeaders.CACHE_CONTROL, "no-cache")
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
            .build();
      }
    };
  }

  private byte[] written(List<UUID> ids, String query) throws IOException {
    List<Public> newest =
        resources.all(ids).stream()
            .filter(one -> !one.gone())
            .sorted(Comparator.comparing((Public one) -> one.resource().updatedAt()).reversed())
            .toList();
    String language = languages.current();
    Instant updated = newest.isEmpty() ? clock.instant() : newest.getFirst().resource().updatedAt();
    String self = config.publicUrl() + "/api/v1/resources/feed" + query;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Xml xml = new Xml(out).open("feed").attribute("xmlns", "http://www.w3.org/2005/Atom");
    xml.leaf("id", self);
    xml.leaf("title", language.equals("en") ? "Teacher Cloud" : "教师云");
    xml.leaf("updated", second(updated));
    link(xml, "self", ATOM, self);
    link(xml, "alternate", "text/html", config.publicUrl() + "/" + query);
    for (Public one : newest) {
      entry(xml, one, language);
    }
    xml.end();
    return out.toByteArray();
  }

  private void entry(Xml xml, Public shown, String language) throws IOException {
    Resource resource = shown.resource();
    xml.open("entry");
    xml.leaf("id", "urn:uuid:" + resource.id());
    xml.leaf("title", Words.in(resource.description().title(), language));
    link(xml, "alternate", "text/html", config.page(resource.id()));
    xml.leaf("published", second(resource.publishedAt()));
    xml.leaf("updated", second(resource.updatedAt()));
    xml.open("author").leaf("name", Words.in(shown.owner(), language)).close();
    for (String keyword : Words.keywords(resource.description())) {
      xml.open("category").attribute("term", keyword).close();
    }
    if (resource.description().summary() != null) {
      xml.leaf("summary", Words.in(resource.description().summary(), language));
    }
    xml.close();
  }

  private static void link(Xml xml, String rel, String type, String href) throws IOException {
    xml.open("link").attribute("rel", rel).attribute("type", type).attribute("href", href).close();
  }

  private static String second(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
