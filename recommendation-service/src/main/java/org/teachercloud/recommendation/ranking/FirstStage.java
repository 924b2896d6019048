package org.teachercloud.recommendation.ranking;

import org.teachercloud.recommendation.training.LinearModel;

/**
 * The closed-form models below the trees.
 *
 * @param sequences minds order; its best items are the candidates
 * @param together does not mind order; a second opinion
 */
record FirstStage(LinearModel sequences, LinearModel together) {

  int size() {
    return sequences.rows().size();
  }
}
