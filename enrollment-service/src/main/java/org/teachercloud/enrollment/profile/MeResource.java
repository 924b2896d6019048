package org.teachercloud.enrollment.profile;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Versions;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.enrollment.offering.Institutions;

/** The caller herself. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "me", description = "Who asks, and what she says of herself")
public class MeResource {

  private final Callers callers;
  private final Problems problems;
  private final Profiles profiles;
  private final ChangeProfile changeProfile;
  private final Institutions institutions;

  MeResource(
      Callers callers,
      Problems problems,
      Profiles profiles,
      ChangeProfile changeProfile,
      Institutions institutions) {
    this.callers = callers;
    this.problems = problems;
    this.profiles = profiles;
    this.changeProfile = changeProfile;
    this.institutions = institutions;
  }

  @GET
  @Authenticated
  @Operation(operationId = "getMe", summary = "Who am I")
  @APIResponse(
      responseCode = "200",
      description = "The caller",
      content = @Content(schema = @Schema(implementation = MeView.class)))
  public Response get() {
    Caller caller = callers.current();
    return shown(caller, profiles.of(caller));
  }

  @PATCH
  @Path("/profile")
  @Authenticated
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Operation(
      operationId = "changeProfile",
      summary = "Say what I teach, where I stand and how much time I have",
      description = "What is absent stays as it is. Needs If-Match with the ETag of GET /me.")
  @APIResponse(
      responseCode = "200",
      description = "The caller after the change",
      content = @Content(schema = @Schema(implementation = MeView.class)))
  @APIResponse(responseCode = "412", description = "Changed in the meantime")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response change(
      @NotNull @Valid ProfileChange change,
      @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) String ifMatch) {
    if (ifMatch == null) {
      return problems.of(428, "PRECONDITION_NEEDED");
    }
    Caller caller = callers.current();
    return switch (changeProfile.change(caller, change, Versions.of(ifMatch))) {
      case ChangeProfile.Changed(Profile profile) -> shown(caller, profile);
      case ChangeProfile.Stale() -> problems.of(412, "STALE");
    };
  }

  private Response shown(Caller caller, Profile profile) {
    String slug = caller.institutions().stream().sorted().findFirst().orElse(null);
    MeView view =
        new MeView(
            caller.id(),
            caller.name(),
            new TreeSet<>(caller.roles()),
            slug == null ? null : institutions.view(slug),
            profile.stage(),
            profile.subjects(),
            profile.phases(),
            profile.languages(),
            profile.weeklyMinutes(),
            profile.optedOut());
    return Response.ok(view).tag(Versions.tag(profile.revision())).build();
  }
}
