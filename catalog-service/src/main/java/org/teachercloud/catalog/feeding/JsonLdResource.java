package org.teachercloud.catalog.feeding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.catalog.describing.reading.PublicResources;
import org.teachercloud.catalog.describing.reading.PublicResources.Public;

/** What stands for machines on the page of a public resource. */
@Path("/api/v1/resources/{id}/json-ld")
@PermitAll
@Tag(name = "open metadata")
public class JsonLdResource {

  private static final String JSON_LD = "application/ld+json";

  @Inject PublicResources resources;
  @Inject SchemaOrg schemaOrg;
  @Inject ObjectMapper json;
  @Inject Problems problems;

  @GET
  @Produces(JSON_LD)
  @Operation(
      operationId = "getResourceJsonLd",
      summary = "A resource that everyone sees in the words of schema.org")
  @APIResponse(responseCode = "200", description = "The document, safe inside of an HTML element")
  @APIResponse(responseCode = "404", description = "Not here, or not for everyone")
  public Response get(@PathParam("id") UUID id) throws JsonProcessingException {
    Public shown = resources.find(id).filter(one -> !one.gone()).orElse(null);
    if (shown == null) {
      return problems.notFound();
    }
    // Stands inside of a script element: no text of a publisher may end it or open a comment.
    String written = json.writeValueAsString(schemaOrg.of(shown)).replace("<", "\\u003c");
    return Response.ok(written, JSON_LD).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
  }
}
