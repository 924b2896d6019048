package org.teachercloud.access.documents;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.teachercloud.access.TagReads;

/**
 * Says in every service's document what {@link TagReads} does: the tag, the question for what
 * changed, the answer that nothing did. An operation that writes its answer as it reads it, or
 * signs it anew each time, says so with the extension {@code x-untagged}.
 */
public final class DocumentReads implements OASFilter {

  /** The extension of operations whose answer has no tag that anybody could keep. */
  public static final String UNTAGGED = "x-untagged";

  private static final String OURS = "/api/v1/";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) -> {
              if (path.startsWith(OURS) && item.getGET() != null) {
                complete(item.getGET());
              }
            });
  }

  private static void complete(Operation read) {
    APIResponse whole = read.getResponses().getAPIResponse("200");
    if (whole == null || (read.getExtensions() != null && read.hasExtension(UNTAGGED))) {
      return;
    }
    whole.addHeader(
        HttpHeaders.ETAG,
        OASFactory.createHeader().description("Changes whenever this answer does").schema(text()));
    read.addParameter(
        OASFactory.createParameter()
            .name(HttpHeaders.IF_NONE_MATCH)
            .in(Parameter.In.HEADER)
            .description("The ETag of what the caller has")
            .schema(text()));
    read.getResponses()
        .addAPIResponse(
            "304",
            OASFactory.createAPIResponse().description("Nothing changed since the ETag was read"));
  }

  private static Schema text() {
    return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
  }
}
