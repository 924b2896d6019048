package org.teachercloud.recommendation.recommending;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a score is made of.
 *
 * @param model name and version of what judged
 * @param score of the first stage; where a second stage orders the best anew, the score that a list
 *     shows is another one of the first stage's scores
 * @param contributions they add up to the score, the largest first
 */
@Schema(name = "Contributions")
public record ContributionsView(
    UUID resource, String model, double score, List<Part> contributions) {

  /** Where a part of a score comes from. */
  @Schema(name = "ContributionKind")
  public enum Kind {
    /** Something that she took. */
    STEP,
    /** Something that she finds not relevant. */
    NOT_RELEVANT,
    /** That it fits her profile. */
    PROFILE,
    /** How many have taken it, or that it is new. */
    KNOWN,
    /**
     * Several things that she took or finds not relevant together: what fewer than ten people stand
     * behind, and what follows the twenty largest.
     */
    OTHERS
  }

  /**
   * A part of a score.
   *
   * @param resource what it comes from; null where it comes from nothing that is named
   * @param count of how many things of hers it is the sum; 1 but for OTHERS
   * @param amount below 0 where it takes something away
   */
  @Schema(name = "Contribution")
  public record Part(Kind kind, Named resource, int count, double amount) {}

  /** A resource that a part comes from. */
  @Schema(name = "ContributingResource")
  public record Named(UUID id, Map<String, String> title) {}
}
