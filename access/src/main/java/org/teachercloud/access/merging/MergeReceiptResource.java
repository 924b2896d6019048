package org.teachercloud.access.merging;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.persons.Receipts;
import org.teachercloud.access.refusing.Problems;

/** One service's report when an account has gone into another one. */
@Path("/api/v1/merge-receipts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "my data")
public class MergeReceiptResource {

  @Inject MergeReceipts merges;
  @Inject Receipts receipts;
  @Inject Problems problems;

  @GET
  @Path("{service}/{merge}")
  @PermitAll
  @Operation(
      operationId = "readMergeReceipt",
      summary = "What this service did when two accounts became one",
      description = "Open to whoever knows the number of the merge: it names nobody.")
  @APIResponse(
      responseCode = "200",
      description = "It is done",
      content = @Content(schema = @Schema(implementation = MergeReceipt.class)))
  @APIResponse(responseCode = "404", description = "Not done here, or no such merge")
  public Response receipt(@PathParam("service") String service, @PathParam("merge") UUID merge) {
    if (!service.equals(receipts.service())) {
      return problems.notFound();
    }
    return merges
        .find(merge)
        .map(Response::ok)
        .map(Response.ResponseBuilder::build)
        .orElseGet(problems::notFound);
  }
}
