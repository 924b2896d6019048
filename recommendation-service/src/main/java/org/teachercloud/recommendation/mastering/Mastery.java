package org.teachercloud.recommendation.mastering;

import java.time.Instant;
import java.util.Set;

/**
 * What a learner's tries say of one standard.
 *
 * @param probability that her next try is right, 0 to 1
 * @param right tries
 * @param tries in all, at least 1
 * @param items numbers of the resources in which she tried
 */
public record Mastery(
    Judgement judgement,
    double probability,
    int right,
    int tries,
    Instant lastAt,
    Set<Integer> items) {

  /**
   * Whether they speak against what she completed: she made one in it, or one after it.
   *
   * @param item its number
   */
  public boolean speaksAgainst(int item, Instant completedAt) {
    return items.contains(item) || lastAt.isAfter(completedAt);
  }

  /** Her tries in one line, and nothing of what was learnt from others. */
  public String key() {
    return right + "/" + tries + "@" + lastAt.toEpochMilli() + items;
  }
}
