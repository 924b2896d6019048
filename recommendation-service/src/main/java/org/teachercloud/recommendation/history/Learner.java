package org.teachercloud.recommendation.history;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Everything that is known here of one learner. */
public final class Learner {

  /** Stands for everybody who has opted out. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final UUID id;
  private final Profile profile;
  private final List<Step> steps;
  private final Instant newestFactAt;
  private final Step[] byItem;

  /**
   * @param steps the item that she was last active in comes last
   * @param newestFactAt when the newest of her facts that had its effect was stated; null before
   *     any
   */
  public Learner(UUID id, Profile profile, List<Step> steps, Instant newestFactAt) {
    this(id, profile, List.copyOf(steps), newestFactAt, byItem(steps));
  }

  private Learner(UUID id, Profile profile, List<Step> steps, Instant newestFactAt, Step[] byItem) {
    this.id = id;
    this.profile = profile;
    this.steps = steps;
    this.newestFactAt = newestFactAt;
    this.byItem = byItem;
  }

  private static Step[] byItem(List<Step> steps) {
    Step[] byItem = steps.toArray(new Step[0]);
    Arrays.sort(byItem, Comparator.comparingInt(Step::item));
    return byItem;
  }

  public UUID id() {
    return id;
  }

  public Profile profile() {
    return profile;
  }

  /** The item that she was last active in comes last. */
  public List<Step> steps() {
    return steps;
  }

  /** When the newest of her facts that had its effect was stated; null before any. */
  public Instant newestFactAt() {
    return newestFactAt;
  }

  /**
   * As much of her as may be used to recommend to her: all, or her profile alone where she has
   * opted out, so that everybody with that profile is told the same.
   */
  public Learner asRecommendedTo() {
    return profile.optedOut() ? new Learner(NOBODY, profile, List.of(), newestFactAt) : this;
  }

  /** As if she had never taken an item. */
  public Learner without(int item) {
    List<Step> others = steps.stream().filter(step -> step.item() != item).toList();
    Step[] sorted = Arrays.stream(byItem).filter(step -> step.item() != item).toArray(Step[]::new);
    return new Learner(id, profile, others, newestFactAt, sorted);
  }

  /** Her step with an item, null where she never took it. */
  public Step stepWith(int item) {
    int low = 0;
    int high = byItem.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int here = byItem[middle].item();
      if (here == item) {
        return byItem[middle];
      }
      if (here < item) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }
}
