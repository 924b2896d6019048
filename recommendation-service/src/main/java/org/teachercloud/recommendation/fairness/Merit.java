package org.teachercloud.recommendation.fairness;

/**
 * What all that may be recommended to one person is worth to her, shown or not, and how much of it
 * is of each group.
 */
final class Merit {

  private final double[] ofGroups = new double[Group.values().length];
  private double all;

  /**
   * Adds something.
   *
   * @param score above 0
   * @param groups a bit for each group
   */
  void add(double score, int groups) {
    all += score;
    for (int group = 0; groups != 0 && group < ofGroups.length; group++) {
      ofGroups[group] += (groups & 1 << group) != 0 ? score : 0;
    }
  }

  /** The share of a group, 0 to 1; 0 where nothing is worth anything. */
  double share(int group) {
    return all > 0 ? ofGroups[group] / all : 0;
  }
}
