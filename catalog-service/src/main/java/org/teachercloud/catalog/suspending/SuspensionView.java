package org.teachercloud.catalog.suspending;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.sharing.GrantView.Shared;

/**
 * A suspension as the operator and the owner read it.
 *
 * @param reason what the operator says to the owner
 * @param liftedAt absent while it stands
 */
@Schema(name = "Suspension")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuspensionView(
    Shared resource, String reason, Instant suspendedAt, Instant liftedAt) {

  /** Newest first. */
  @Schema(name = "SuspensionPage")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Page(List<SuspensionView> items, String next, long total) {}
}
