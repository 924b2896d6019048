package org.teachercloud.recommendation.history;

import java.util.List;

/**
 * Counts what people take after what. Called inside the transaction that keeps the history, once
 * for each item that a learner takes up, whatever is delivered again.
 */
public interface TakenCounter {

  /** Counts, and announces, what a batch of facts has brought. */
  void count(List<Taken> taken);
}
