package org.teachercloud.recommendation.history.ways;

import java.util.List;

/**
 * Counts what people take after what. Called inside the transaction that keeps the history, once
 * for each item that a learner takes up, whatever is delivered again.
 */
public interface TakenCounter {

  /** As many of what she took before an item are told at most; older ones are not counted. */
  int REACH = 20;

  /** Counts, and announces, what a batch of facts has brought. */
  void count(List<Taken> taken);
}
