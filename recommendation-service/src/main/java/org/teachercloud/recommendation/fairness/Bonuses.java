package org.teachercloud.recommendation.fairness;

/**
 * How strongly each group is lifted, by how far it is behind: a controller in proportion to the
 * error, which holds still where the error does, and is never above its bound.
 */
final class Bonuses {

  /** Bonuses go in steps of this share of the strongest one, so that lists rarely change. */
  private static final int STEPS = 20;

  private Bonuses() {}

  /** By group, the share of its merit that an item counts more. */
  static double[] of(Tally sums, FairnessConfig config) {
    double[] bonuses = new double[Group.values().length];
    if (sums.lists() < config.fewestLists()) {
      return bonuses;
    }
    for (Group group : Group.values()) {
      double behind = (config.aim() - sums.ratio(group)) / (config.aim() - config.least());
      double bounded = Math.clamp(behind, 0, 1);
      bonuses[group.ordinal()] = config.most() * Math.ceil(bounded * STEPS) / STEPS;
    }
    return bonuses;
  }
}
