package org.teachercloud.recommendation.learning;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.recommendation.ranking.Verdict;
import org.teachercloud.recommendation.training.LinearParameters;

/**
 * What is known of a stored model without loading it.
 *
 * @param version 0 before it is stored
 * @param histories people that it learnt from
 * @param taken how many items people had taken in all, also those that it did not learn from
 * @param items that it learnt
 * @param weights kept of all items together
 * @param seconds that learning took, rests included
 * @param parameters of the first stage, as chosen by validation on these histories
 * @param trees of the second stage; 0 where the first alone decides, as the second was not better
 * @param verdict how both compared with the first alone, on people that neither had learnt from
 * @param cold items beside these that nobody took, known by their titles; 0 where titles tell too
 *     little
 * @param fit what fitting a profile in everything adds to a score, as a share of it: the most that
 *     costs the order next to nothing
 * @param proof how answers by it compared with answers by counts alone, before it was stored
 * @param serves whether it is served while it is the newest; where counts alone were better, they
 *     serve
 */
@Schema(name = "LearntModel")
public record LearntModelFigures(
    long version,
    Instant madeAt,
    int histories,
    long taken,
    int items,
    int weights,
    double seconds,
    LinearParameters parameters,
    int trees,
    Verdict verdict,
    int cold,
    double fit,
    Proof proof,
    boolean serves) {

  /** Its name once it has a version. */
  String name(long stored) {
    return "learnt-" + stored + (trees == 0 ? "-first-stage" : "-two-stages");
  }
}
