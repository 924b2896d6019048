package org.teachercloud.recommendation.mastering;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Callers;
import org.teachercloud.access.refusing.Languages;

/** What a learner's own evidence says of standards. */
@Path("/api/v1/mastery")
@Tag(name = "paths")
@Produces(MediaType.APPLICATION_JSON)
public class MasteryResource {

  @Inject ShowMastery show;
  @Inject Callers callers;
  @Inject Languages languages;

  @GET
  @Authenticated
  @Operation(
      operationId = "getMastery",
      summary = "How likely the caller masters each standard that she has tried, and by what",
      description = "From the results of her tries; the weakest first. A hint, never a gate.")
  @APIResponse(responseCode = "200", description = "Every standard that she has tried")
  public MasteryView get() {
    return show.of(callers.current().id(), languages.current());
  }
}
