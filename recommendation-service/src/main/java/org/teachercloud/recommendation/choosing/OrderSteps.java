package org.teachercloud.recommendation.choosing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts chosen options into an order in which every prerequisite comes earlier: of what can come
 * next, always what is most urgent, itself or as the way to something urgent.
 */
public final class OrderSteps {

  private OrderSteps() {}

  /**
   * The chosen places in order.
   *
   * @param chosen places, with all their prerequisites and without circles
   * @param urgency of each option by place, the higher the earlier; equal ones in order of place
   */
  public static List<Integer> of(List<Option> options, int[] chosen, double[] urgency) {
    Map<Integer, Integer> waiting = new HashMap<>();
    Map<Integer, List<Integer>> opened = new HashMap<>();
    for (int place : chosen) {
      int[] prerequisites = Arrays.stream(options.get(place).prerequisites()).distinct().toArray();
      waiting.put(place, prerequisites.length);
      for (int prerequisite : prerequisites) {
        opened.computeIfAbsent(prerequisite, key -> new ArrayList<>()).add(place);
      }
    }
    Map<Integer, Double> inherited = new HashMap<>();
    for (int place : chosen) {
      inherit(place, opened, urgency, inherited);
    }
    List<Integer> order = new ArrayList<>();
    while (order.size() < chosen.length) {
      int next = -1;
      for (int place : chosen) {
        if (waiting.get(place) == 0 && (next < 0 || inherited.get(place) > inherited.get(next))) {
          next = place;
        }
      }
      if (next < 0) {
        throw new IllegalArgumentException("The chosen options do not contain their prerequisites");
      }
      waiting.put(next, -1);
      order.add(next);
      for (int place : opened.getOrDefault(next, List.of())) {
        waiting.merge(place, -1, Integer::sum);
      }
    }
    return order;
  }

  private static double inherit(
      int place,
      Map<Integer, List<Integer>> opened,
      double[] urgency,
      Map<Integer, Double> inherited) {
    Double known = inherited.get(place);
    if (known != null) {
      return known;
    }
    double most = urgency[place];
    for (int user : opened.getOrDefault(place, List.of())) {
      most = Math.max(most, inherit(user, opened, urgency, inherited));
    }
    inherited.put(place, most);
    return most;
  }
}
