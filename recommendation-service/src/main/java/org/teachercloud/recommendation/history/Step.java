package org.teachercloud.recommendation.history;

import java.time.Instant;

/**
 * One item in a learner's history.
 *
 * @param item number of the item
 * @param position her how many-eth item it was, from 1; never changes
 * @param units units completed
 * @param progress completed share, 0 to 1
 * @param activeAt when she last enrolled, completed a unit or completed it
 */
public record Step(
    int item, int position, State state, int units, double progress, Instant activeAt) {

  /** How it stands between her and the item. */
  public enum State {
    ENROLLED,
    COMPLETED,
    WITHDRAWN
  }

  /** Whether she has completed the whole of it. */
  public boolean isCompleted() {
    return state == State.COMPLETED;
  }
}
