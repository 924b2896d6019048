package org.teachercloud.recommendation.fairness;

/**
 * What lists have shown, in units of the first place of a list.
 *
 * @param lists how many
 * @param exposure of all places of all of them
 * @param shown by group, the exposure of its items
 * @param merited by group, its share of the merit of all that might have been in each list, times
 *     that list's exposure: what it would have been shown, were places given by merit
 */
record Tally(long lists, double exposure, double[] shown, double[] merited) {

  static Tally none() {
    int groups = Group.values().length;
    return new Tally(0, 0, new double[groups], new double[groups]);
  }

  Tally plus(Tally other) {
    double[] bothShown = shown.clone();
    double[] bothMerited = merited.clone();
    for (int group = 0; group < shown.length; group++) {
      bothShown[group] += other.shown[group];
      bothMerited[group] += other.merited[group];
    }
    return new Tally(lists + other.lists, exposure + other.exposure, bothShown, bothMerited);
  }

  /** The share of what it merits that a group is shown; 1 where it merits nothing. */
  double ratio(Group group) {
    double denominator = merited[group.ordinal()];
    return denominator > 0 ? shown[group.ordinal()] / denominator : 1;
  }

  /**
   * One list.
   *
   * @param shownGroups by place of the list, a bit for each group
   * @param merit of everything that might have been shown
   */
  static Tally of(int[] shownGroups, Merit merit) {
    Tally tally = none();
    double exposure = 0;
    for (int place = 0; place < shownGroups.length; place++) {
      double seen = FairOrder.exposure(place);
      exposure += seen;
      for (int group = 0; group < tally.shown.length; group++) {
        tally.shown[group] += (shownGroups[place] & 1 << group) != 0 ? seen : 0;
      }
    }
    for (int group = 0; group < tally.merited.length; group++) {
      tally.merited[group] = merit.share(group) * exposure;
    }
    return new Tally(1, exposure, tally.shown, tally.merited);
  }
}
