package org.teachercloud.recommendation.scoring;

import java.util.List;
import org.teachercloud.contracts.Subject;

/** A model's judgement of all items for one learner at one moment. */
public interface Scores {

  /** Name and version of the model that judged. */
  String model();

  /** Items have numbers below this. */
  int size();

  /** How much an item is worth to her; comparable within these scores only. */
  double of(int item);

  /** The score before a second stage put the best in order; the same where there is none. */
  double firstStage(int item);

  /**
   * What her steps add to the item's first-stage score or take away from it, the largest
   * contribution first; with {@link #beside} they are all of it.
   */
  List<Contribution> contributions(int item);

  /** What adds to the item's first-stage score, or takes away from it, beside her steps. */
  List<Beside> beside(int item);

  /**
   * Some items for which causes are tried out.
   *
   * @param items numbers
   */
  Among among(int[] items);

  /** What some items are worth where something is left out. */
  interface Among {

    /**
     * What they are worth by the same model, all its stages, as if she had never taken one of hers.
     *
     * @param taken the number of what she took; where she never did, nothing is left out
     * @return in the order of the items
     */
    float[] without(int taken);
  }

  /** How many distinct people have taken the item. */
  int people(int item);

  /** The number of distinct people of the most taken item in a subject. */
  int mostPeopleIn(Subject subject);
}
