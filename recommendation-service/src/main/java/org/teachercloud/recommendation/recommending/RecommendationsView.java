package org.teachercloud.recommendation.recommending;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.recommending.reasons.ReasonCode;

/**
 * What to learn next, best first.
 *
 * @param model name and version of what made the order
 * @param asOf when the newest fact about the learner was stated that had its effect here
 */
@Schema(name = "Recommendations")
public record RecommendationsView(List<Recommendation> items, String model, Instant asOf) {

  /**
   * One resource and why.
   *
   * @param score comparable within one answer only
   * @param saved whether she asked to keep it at hand
   */
  @Schema(name = "Recommendation")
  public record Recommendation(
      Resource resource, double score, boolean saved, List<Reason> reasons) {}

  /**
   * What is recommended.
   *
   * @param minutes hours of study in minutes, 0 where unknown
   */
  @Schema(name = "RecommendedResource")
  public record Resource(
      UUID id,
      ResourceKind kind,
      Map<String, String> title,
      Institution institution,
      Subject subject,
      int minutes,
      Set<String> languages) {}

  /** The owner. */
  @Schema(name = "RecommendedInstitution")
  public record Institution(String id, Map<String, String> name) {}

  /**
   * Why it is there.
   *
   * @param text in the language of the answer
   * @param because the resources that the reason speaks of
   */
  @Schema(name = "Reason")
  public record Reason(ReasonCode code, String text, List<Because> because) {}

  /** A resource that a reason speaks of. */
  @Schema(name = "Because")
  public record Because(UUID id, Map<String, String> title) {}
}
