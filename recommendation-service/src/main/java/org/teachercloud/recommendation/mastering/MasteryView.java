package org.teachercloud.recommendation.mastering;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.recommendation.standards.Standard;

/**
 * What her evidence says of standards. A hint for her and her path, never a gate.
 *
 * @param items the weakest first
 * @param threshold from which probability on a standard counts as mastered
 * @param weakBelow below which probability it counts as weak
 * @param learntFrom from how many tries of everybody it was learnt what a try says; 0 where a
 *     belief stands in for that
 */
@Schema(name = "Mastery")
public record MasteryView(
    List<OfStandard> items, double threshold, double weakBelow, int learntFrom) {

  /**
   * One standard.
   *
   * @param probability that her next try is right, 0 to 1
   * @param right tries
   * @param tries in all
   * @param lastAt when she tried last
   * @param reason in numbers and words, in the language of the answer
   */
  @Schema(name = "StandardMastery")
  public record OfStandard(
      Standard standard,
      Judgement judgement,
      double probability,
      int right,
      int tries,
      Instant lastAt,
      String reason) {}
}
