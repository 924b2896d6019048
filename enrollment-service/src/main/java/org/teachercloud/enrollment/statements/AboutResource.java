package org.teachercloud.enrollment.statements;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.enrollment.statements.talking.Desk;
import org.teachercloud.enrollment.statements.talking.XapiVersion;

/** What the store speaks; for everybody, whatever version they speak. */
@Path("/xapi/about")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "xapi")
public class AboutResource {

  private static final List<String> VERSIONS = List.of("1.0.0", "1.0.1", "1.0.2", "1.0.3", "2.0.0");

  @GET
  @PermitAll
  @Operation(operationId = "aboutXapi", summary = "The versions of xAPI that are spoken here")
  @APIResponse(responseCode = "200", description = "The versions")
  public Response about() {
    return Response.ok(Map.of("version", VERSIONS))
        .header(Desk.VERSION, XapiVersion.SECOND.latest())
        .build();
  }
}
