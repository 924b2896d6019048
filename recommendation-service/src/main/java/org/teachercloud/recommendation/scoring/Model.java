package org.teachercloud.recommendation.scoring;

import java.util.Set;
import org.teachercloud.recommendation.history.Learner;

/** Judges every item for one learner, from memory alone. */
public interface Model {

  /**
   * Scores all items, also those that may not be recommended.
   *
   * @param unwanted numbers of items that she finds not relevant
   */
  Scores score(Learner learner, Set<Integer> unwanted);
}
