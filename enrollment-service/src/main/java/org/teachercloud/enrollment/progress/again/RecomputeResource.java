package org.teachercloud.enrollment.progress.again;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.teachercloud.access.Role;

/** Where operators have progress told once more from its events. */
@Path("/api/v1/operations/enrollment/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations")
public class RecomputeResource {

  private static final UUID FIRST = new UUID(0, 0);

  private final Recompute recompute;

  RecomputeResource(Recompute recompute) {
    this.recompute = recompute;
  }

  /**
   * What was found.
   *
   * @param mended rows that told something else than the events, and do so no longer
   * @param contradicting enrolments whose state is not the one that the events lead to; nothing of
   *     them was changed
   * @param next cursor of the next page, null after the last
   */
  @Schema(name = "RecomputedProgress")
  public record Recomputed(int looked, int mended, List<UUID> contradicting, UUID next) {}

  @POST
  @RolesAllowed(Role.OPERATOR)
  @Operation(
      operationId = "recomputeProgress",
      summary = "Tell progress once more from its events, and mend what says something else",
      description =
          "A page of 1 to 2000 enrolments at a time, 500 where no size is asked: again with the"
              + " cursor until there is none.")
  public Recomputed recompute(
      @QueryParam("size") @DefaultValue("500") @Min(1) @Max(2000) int size,
      @QueryParam("cursor") UUID cursor) {
    Recompute.Found found = recompute.page(cursor == null ? FIRST : cursor, size);
    return new Recomputed(found.looked(), found.mended(), found.contradicting(), found.next());
  }
}
