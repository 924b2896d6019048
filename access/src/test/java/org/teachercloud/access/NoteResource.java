package org.teachercloud.access;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.teachercloud.access.refusing.Problems;

/** Operations as services have them, each able to fail in one way. */
@Path("/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoteResource {

  record Line(@NotBlank String text, @Max(10) int weight) {}

  record NoteRequest(@NotBlank String title, @NotNull @Valid List<Line> lines) {}

  record CallerView(UUID id, String name, List<String> roles, List<String> institutions) {}

  @Inject AgroalDataSource dataSource;
  @Inject Callers callers;
  @Inject Problems problems;
  @Inject Versions versions;

  @GET
  @PermitAll
  public List<Integer> list(@QueryParam("size") @DefaultValue("20") @Min(1) @Max(50) int size) {
    return List.of(size);
  }

  @POST
  @RolesAllowed(Role.TEACHER)
  public CallerView write(@Valid @NotNull NoteRequest note) {
    Caller caller = callers.current();
    return new CallerView(
        caller.id(),
        caller.name(),
        caller.roles().stream().sorted().toList(),
        caller.institutions().stream().sorted().toList());
  }

  @GET
  @Path("{id}")
  @PermitAll
  public Response read(@PathParam("id") UUID id) {
    return problems.notFound();
  }

  @PUT
  @Path("{id}")
  @PermitAll
  public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    return versions.refusal(ifMatch, 7).orElseGet(() -> Response.noContent().build());
  }

  @GET
  @Path("broken")
  @PermitAll
  public String broken() {
    throw new IllegalStateException("password=secret of table learners");
  }

  @GET
  @Path("counted")
  @PermitAll
  public String counted() {
    return asked("SELECT 1");
  }

  @GET
  @Path("ended")
  @PermitAll
  public String ended() {
    return asked("SELECT pg_terminate_backend(pg_backend_pid())");
  }

  @GET
  @Path("misspelt")
  @PermitAll
  public String misspelt() {
    return asked("SELEKT 1");
  }

  private String asked(String statement) {
    try (Connection connection = dataSource.getConnection();
        Statement asked = connection.createStatement();
        ResultSet row = asked.executeQuery(statement)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @GET
  @Path("coded")
  @PermitAll
  public String coded() {
    throw new ClientErrorException("STALE", 412);
  }

  @GET
  @Path("forgotten")
  public String forgotten() {
    return "nobody said who may see this";
  }
}
