package org.teachercloud.recommendation.planning.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Spreads the minutes of steps over weeks, in their order. */
public final class Weeks {

  private Weeks() {}

  /**
   * What is done of a step in one week.
   *
   * @param step its place in the order
   */
  public record Portion(int step, int minutes) {}

  /**
   * What is left of a step.
   *
   * @param notBefore number of the first week in which it may be begun, 0 for this one
   */
  public record Left(int minutes, int notBefore) {}

  /**
   * The weeks from this one on; a week in which nothing may be begun is empty.
   *
   * @param minutes time in each, by its number
   * @param most weeks at most; what does not fit into them is left out
   */
  public static List<List<Portion>> of(List<Left> steps, IntUnaryOperator minutes, int most) {
    List<List<Portion>> weeks = new ArrayList<>();
    int[] left = steps.stream().mapToInt(Left::minutes).toArray();
    int first = 0;
    while (first < left.length && weeks.size() < most) {
      List<Portion> week = new ArrayList<>();
      int time = minutes.applyAsInt(weeks.size());
      for (int step = first; step < left.length && time > 0; step++) {
        if (left[step] > 0 && steps.get(step).notBefore() <= weeks.size()) {
          int done = Math.min(time, left[step]);
          week.add(new Portion(step, done));
          left[step] -= done;
          time -= done;
        }
      }
      weeks.add(week);
      while (first < left.length && left[first] == 0) {
        first++;
      }
    }
    return weeks;
  }
}
