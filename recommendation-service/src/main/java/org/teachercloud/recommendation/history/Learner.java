package org.teachercloud.recommendation.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Everything that is known here of one learner.
 *
 * @param steps the item that she was last active in comes last
 * @param newestFactAt when the newest of her facts that had its effect was stated; null before any
 */
public record Learner(UUID id, Profile profile, List<Step> steps, Instant newestFactAt) {

  public Learner {
    steps = List.copyOf(steps);
  }

  /** Stands for everybody who has opted out. */
  private static final UUID NOBODY = new UUID(0, 0);

  /**
   * As much of her as may be used to recommend to her: all, or her profile alone where she has
   * opted out, so that everybody with that profile is told the same.
   */
  public Learner asRecommendedTo() {
    return profile.optedOut() ? new Learner(NOBODY, profile, List.of(), newestFactAt) : this;
  }

  /** Her step with an item, null where she never took it. */
  public Step stepWith(int item) {
    for (Step step : steps) {
      if (step.item() == item) {
        return step;
      }
    }
    return null;
  }
}
