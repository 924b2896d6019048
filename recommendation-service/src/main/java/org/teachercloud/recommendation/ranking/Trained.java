package org.teachercloud.recommendation.ranking;

import org.teachercloud.recommendation.ranking.cold.Cold;
import org.teachercloud.recommendation.training.LinearModel;

/**
 * What a training gave.
 *
 * @param stages with the second stage only where it was better than the first alone
 * @param together the closed form that does not mind order
 * @param verdict how both compared
 */
public record Trained(Stages stages, LinearModel together, Verdict verdict) {

  /** With items that nobody took. */
  public Trained with(Cold cold) {
    return new Trained(stages.with(cold), together, verdict);
  }
}
