package org.teachercloud.recommendation.choosing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Tasks drawn by chance, and what is right about an answer to them. */
final class Tasks {

  private static final int PERCENT = 100;

  private Tasks() {}

  /** Options with prerequisites among the earlier ones; some cover much, some nothing at all. */
  static Task any(RandomGenerator random, int options, int aspects) {
    List<Option> drawn = new ArrayList<>();
    int together = 0;
    double chained = random.nextDouble(0.0, 0.6);
    double scored = random.nextBoolean() ? 0.3 : 0.02;
    for (int place = 0; place < options; place++) {
      int minutes = random.nextInt(3) == 0 ? random.nextInt(1, 40) : random.nextInt(30, 900);
      together += minutes;
      int[] covered =
          random
              .ints(0, aspects)
              .distinct()
              .limit(random.nextInt(0, Math.min(4, aspects) + 1))
              .toArray();
      double[] covers = random.doubles(covered.length, 0.1, 1.0).toArray();
      int[] prerequisites =
          place == 0 || random.nextDouble() > chained
              ? new int[0]
              : random.ints(random.nextInt(1, 3), 0, place).distinct().toArray();
      drawn.add(new Option(minutes, random.nextDouble() * scored, covered, covers, prerequisites));
    }
    double[] weights = random.doubles(aspects, 0.2, 1.0).toArray();
    double[] open = random.doubles(aspects, 0.3, 1.0).toArray();
    int budget = Math.max(1, together * random.nextInt(10, 80) / PERCENT);
    return new Task(drawn, weights, open, budget, List.of());
  }

  /**
   * The same options as the way to standards: each closed wholly or by half, all of the budget
   * worth 0.4 of one, and what suits her best counting as if it took a quarter of its time.
   */
  static Task toStandards(RandomGenerator random, int options, int aspects) {
    Task any = any(random, options, aspects);
    double price = 0.4 / any.budget();
    List<Option> drawn =
        any.options().stream()
            .map(
                o ->
                    new Option(
                        o.minutes(),
                        o.aspects().length == 0
                            ? 0
                            : random.nextDouble(0, 0.75) * price * o.minutes(),
                        o.aspects(),
                        Arrays.stream(o.covers()).map(c -> c < 0.5 ? 0.5 : 1).toArray(),
                        o.prerequisites()))
            .toList();
    double[] weights = new double[aspects];
    Arrays.fill(weights, 1);
    double[] open = random.ints(aspects, 0, 3).mapToDouble(halves -> halves / 2.0).toArray();
    return new Task(drawn, weights, open, any.budget(), List.of(), price);
  }

  /** Worked out from its definition, without the code under test. */
  static double value(Task task, int[] chosen) {
    double[] open = task.open().clone();
    double value = 0;
    for (int place : chosen) {
      Option option = task.options().get(place);
      value += option.score();
      for (int i = 0; i < option.aspects().length; i++) {
        open[option.aspects()[i]] *= 1 - option.covers()[i];
      }
    }
    for (int aspect = 0; aspect < open.length; aspect++) {
      value += task.weights()[aspect] * (task.open()[aspect] - open[aspect]);
    }
    return value;
  }

  /** What is wrong with an answer and its order; empty where nothing is. */
  static String wrong(Task task, int[] chosen, List<Integer> order) {
    boolean[] seen = new boolean[task.options().size()];
    int minutes = 0;
    for (int place : order) {
      if (seen[place]) {
        return "twice: " + place;
      }
      for (int prerequisite : task.options().get(place).prerequisites()) {
        if (prerequisite == Option.OUT_OF_REACH || !seen[prerequisite]) {
          return place + " comes before its prerequisite " + prerequisite;
        }
      }
      seen[place] = true;
      minutes += task.options().get(place).minutes();
    }
    for (int place : chosen) {
      if (!seen[place]) {
        return "chosen and not in the order: " + place;
      }
    }
    if (order.size() != chosen.length) {
      return "in the order and not chosen";
    }
    return minutes > task.budget() ? minutes + " minutes of " + task.budget() : "";
  }
}
