package org.teachercloud.recommendation.evaluating.choices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.teachercloud.recommendation.choosing.Option;
import org.teachercloud.recommendation.choosing.Task;

/** Tasks drawn by chance, and what is right about an answer to them. */
public final class Tasks {

  private static final int PERCENT = 100;

  private Tasks() {}

  /** Options with prerequisites among the earlier ones; some cover much, some nothing at all. */
  public static Task any(RandomGenerator random, int options, int aspects) {
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
  public static Task toStandards(RandomGenerator random, int options, int aspects) {
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
  public static double value(Task task, int[] chosen) {
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

  /** The value of what is chosen without the price of its minutes. */
  public static double net(Task task, int[] chosen) {
    int minutes = IntStream.of(chosen).map(place -> task.options().get(place).minutes()).sum();
    return value(task, chosen) - task.minutePrice() * minutes;
  }

  /** The best value that there is, by looking at all subsets; of few options only. */
  public static double optimum(Task task) {
    int options = task.options().size();
    double best = 0;
    for (int subset = 0; subset < 1 << options; subset++) {
      if (keepsTheRules(task, subset)) {
        int within = subset;
        int[] chosen = IntStream.range(0, options).filter(p -> (within >> p & 1) == 1).toArray();
        best = Math.max(best, net(task, chosen));
      }
    }
    return best;
  }

  /** Whether a subset, a bit for each option, is closed by prerequisites and within the time. */
  public static boolean keepsTheRules(Task task, int subset) {
    int minutes = 0;
    for (int place = 0; place < task.options().size(); place++) {
      if ((subset >> place & 1) == 1) {
        minutes += task.options().get(place).minutes();
        for (int prerequisite : task.options().get(place).prerequisites()) {
          if ((subset >> prerequisite & 1) == 0) {
            return false;
          }
        }
      }
    }
    return minutes <= task.budget();
  }

  /** What is wrong with an answer and its order; empty where nothing is. */
  public static String wrong(Task task, int[] chosen, List<Integer> order) {
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
