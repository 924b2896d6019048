package org.teachercloud.delivery.inbox;

import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.Topic;

/**
 * What a service does when a fact arrives. The inbox calls it once per fact, in the order of the
 * subject, inside the transaction that also notes the fact as applied.
 */
public interface FactHandler {

  /** The topic whose facts it takes; one handler per topic and service. */
  Topic topic();

  /**
   * Has the effect of the fact. An exception undoes it and leads to retries, then a dead letter.
   */
  void apply(Fact fact);

  /**
   * Has the effects that {@link #apply} only collected, once after the facts of a batch and still
   * inside their transaction. What was collected belongs to that transaction and goes with it.
   */
  default void endOfBatch() {}
}
