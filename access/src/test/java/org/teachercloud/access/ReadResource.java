package org.teachercloud.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;

/** Reads as services have them. */
@Path("/api/v1/reads")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ReadResource {

  record View(String text, int waiting) {}

  @GET
  @Path("plain")
  public View plain(@QueryParam("waiting") @DefaultValue("0") int waiting) {
    return new View("课", waiting);
  }

  @GET
  @Path("text")
  public String text() {
    return "{\"text\":\"课\"}";
  }

  @GET
  @Path("picture")
  @Produces("image/png")
  public byte[] picture() {
    return new byte[] {1, 2, 3};
  }

  @GET
  @Path("version")
  public Response version(@QueryParam("waiting") @DefaultValue("0") int waiting) {
    return Response.ok(new View("课", waiting))
        .tag(Versions.tag(7))
        .header("Vary", "Authorization")
        .build();
  }

  @GET
  @Path("streamed")
  public StreamingOutput streamed() {
    return out -> out.write("{}".getBytes(StandardCharsets.UTF_8));
  }
}
