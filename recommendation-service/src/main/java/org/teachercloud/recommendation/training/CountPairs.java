package org.teachercloud.recommendation.training;

import java.util.ArrayList;
import java.util.List;

/**
 * The sums over pairs of a person's items that the closed forms are solved from: row by row, so
 * that threads share nothing and every cell has one order of its summands, that of the people.
 */
final class CountPairs {

  private static final float[] NOTHING = {};

  private final Histories histories;
  private final LinearParameters parameters;
  private final Occurrences places;
  private final float[][] both;
  private final float[] followed;

  CountPairs(Histories histories, LinearParameters parameters) {
    this.histories = histories;
    this.parameters = parameters;
    places = new Occurrences(histories);
    boolean ordered = parameters.together() < 1;
    both = ordered ? both() : new float[0][];
    followed = ordered ? followed() : NOTHING;
  }

  /**
   * Counts into empty matrices.
   *
   * @param gram takes in its upper half {@code a X'X + (1 - a) S'S + ridge I}
   * @param targets takes {@code a X'X + (1 - a) S'T}; null where order says nothing
   */
  void into(SquareMatrix gram, SquareMatrix targets) {
    Parts.of(gram.size())
        .forEach(
            item -> {
              float[] row = new float[gram.size()];
              addTogether(item, row);
              float[] target = targets == null ? NOTHING : row.clone();
              if (targets != null) {
                addFollowing(item, row, target);
                targets.setRow(item, target);
              }
              row[item] += (float) parameters.ridge();
              gram.setRow(item, row);
            });
  }

  private void addTogether(int item, float[] row) {
    float share = (float) parameters.together();
    if (share == 0) {
      return;
    }
    int[] items = histories.items();
    places.each(
        item,
        (start, at, end) -> {
          for (int other = start; other < end; other++) {
            row[items[other]] += share;
          }
        });
  }

  /** S'S and S'T, over all steps from one of her items to the next. */
  private void addFollowing(int item, float[] row, float[] target) {
    int[] items = histories.items();
    places.each(
        item,
        (start, at, end) -> {
          float[] hers = both[end - 1 - at];
          for (int gap = 0; gap < hers.length && gap <= at - start; gap++) {
            row[items[at - gap]] += hers[gap];
          }
          for (int gap = 1; at + gap < end; gap++) {
            float[] later = both[end - 1 - at - gap];
            if (gap >= later.length) {
              break;
            }
            row[items[at + gap]] += later[gap];
          }
          for (int gap = 1; gap < followed.length && at + gap < end; gap++) {
            target[items[at + gap]] += followed[gap];
          }
        });
  }

  /** By the steps after the later of two items and by the gap between both, what S'S gains. */
  private float[][] both() {
    int longest = 1;
    for (int person = 0; person < histories.people(); person++) {
      longest = Math.max(longest, histories.length(person));
    }
    double share = 1 - parameters.together();
    List<Float> row = new ArrayList<>();
    float[][] both = new float[longest][];
    for (int steps = 0; steps < longest; steps++) {
      row.clear();
      double sum = share * TrainLinear.bothInPast(parameters.past(), steps);
      for (int gap = 0; gap < longest && sum > share * TrainLinear.SILENT; gap++) {
        row.add((float) sum);
        sum *= parameters.past();
      }
      both[steps] = new float[row.size()];
      for (int gap = 0; gap < both[steps].length; gap++) {
        both[steps][gap] = row.get(gap);
      }
    }
    return both;
  }

  private float[] followed() {
    float[] sums = TrainLinear.followed(parameters.past(), parameters.future());
    double share = 1 - parameters.together();
    for (int gap = 0; gap < sums.length; gap++) {
      sums[gap] = (float) (share * sums[gap]);
    }
    return sums;
  }
}
