package org.teachercloud.recommendation.scoring;

import java.util.List;
import org.teachercloud.contracts.Subject;

/** A model's judgement of all items for one learner at one moment. */
public interface Scores {

  /** Items have numbers below this. */
  int size();

  /** How much an item is worth to her; comparable within these scores only. */
  double of(int item);

  /** Which of her steps speak for the item, the largest contribution first. */
  List<Contribution> contributions(int item);

  /** How many distinct people have taken the item. */
  int people(int item);

  /** The number of distinct people of the most taken item in a subject. */
  int mostPeopleIn(Subject subject);
}
