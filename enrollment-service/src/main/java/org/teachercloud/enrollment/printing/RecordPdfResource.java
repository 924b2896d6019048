package org.teachercloud.enrollment.printing;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Callers;

/** A person's own record to print. */
@Path("/api/v1/record/pdf")
@Tag(name = "record")
public class RecordPdfResource {

  private final Callers callers;
  private final PrintRecord printRecord;

  RecordPdfResource(Callers callers, PrintRecord printRecord) {
    this.callers = callers;
    this.printRecord = printRecord;
  }

  @GET
  @Authenticated
  @Transactional
  @Produces("application/pdf")
  @Operation(
      operationId = "printRecord",
      summary = "My record as PDF, to print",
      description =
          "What holds of it, in Chinese and English, in the order in which it happened; a"
              + " certificate stands there with the code that it is verified by.")
  @APIResponse(responseCode = "200", description = "As many pages as it takes")
  public Response print() {
    return Response.ok(printRecord.print(callers.current()))
        .header("Content-Disposition", "inline; filename=\"record.pdf\"")
        .build();
  }
}
