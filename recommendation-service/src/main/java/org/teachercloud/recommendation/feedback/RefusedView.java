package org.teachercloud.recommendation.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is not recommended to a learner because she said so.
 *
 * @param items the newest first, of what she can still see
 */
@Schema(name = "RefusedList")
public record RefusedView(List<Refused> items) {

  /** One resource, and what she said of it when. */
  @Schema(name = "Refused")
  public record Refused(Named resource, FeedbackKind kind, Instant at) {}

  /** The resource. */
  @Schema(name = "RefusedResource")
  public record Named(UUID id, Map<String, String> title) {}
}
