package org.teachercloud.recommendation.choosing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The choice against exact solutions: every subset that keeps the rules is looked at. */
class NearTheOptimumTest {

  private static final int INSTANCES = 1000;
  private static final double ON_AVERAGE = 0.95;
  private static final double AT_WORST = 0.90;

  @Test
  void aThousandSmallPathsAreWithinFivePercentOnAverageAndTenAtWorst() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261125);
    double[] shares = new double[INSTANCES];
    int exact = 0;
    for (int i = 0; i < INSTANCES; i++) {
      Task task = Tasks.any(random, random.nextInt(6, 15), random.nextInt(2, 9));
      double optimum = optimum(task);
      double reached = Tasks.value(task, ChooseSteps.from(task, 0));
      shares[i] = optimum == 0 ? 1 : reached / optimum;
      exact += shares[i] > 1 - 1e-9 ? 1 : 0;
    }
    double average = Arrays.stream(shares).average().orElseThrow();
    double worst = Arrays.stream(shares).min().orElseThrow();
    System.out.printf(
        "path choice on %d instances: %.4f of the optimum on average, %.4f at worst, %d exact%n",
        INSTANCES, average, worst, exact);
    assertTrue(average >= ON_AVERAGE, () -> "on average " + average);
    assertTrue(worst >= AT_WORST, () -> "at worst " + worst);
    assertTrue(Arrays.stream(shares).max().orElseThrow() <= 1 + 1e-9, "better than the best");
  }

  @Test
  void whereTimeHasAPriceNothingSuperfluousIsChosenAndTheRestIsNearTheOptimum() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    double together = 0;
    double best = 0;
    for (int i = 0; i < INSTANCES; i++) {
      Task any = Tasks.any(random, random.nextInt(6, 13), random.nextInt(2, 9));
      List<Option> options =
          any.options().stream()
              .map(o -> new Option(o.minutes(), 0, o.aspects(), o.covers(), o.prerequisites()))
              .toList();
      double price = 0.4 / any.budget();
      Task task = new Task(options, any.weights(), any.open(), any.budget(), any.first(), price);
      int[] chosen = ChooseSteps.from(task, 0);
      double reached = net(task, chosen);
      together += reached;
      best += optimum(task);
      for (int out : chosen) {
        int[] rest = IntStream.of(chosen).filter(place -> place != out).toArray();
        boolean required =
            IntStream.of(rest)
                .mapToObj(place -> options.get(place).prerequisites())
                .anyMatch(needs -> IntStream.of(needs).anyMatch(need -> need == out));
        assertTrue(required || net(task, rest) < reached + 1e-9, "superfluous: " + out);
      }
    }
    double share = together / best;
    System.out.printf("paths in the least time: %.4f of the optimum%n", share);
    assertTrue(share >= ON_AVERAGE, "in all " + share);
  }

  private static double net(Task task, int[] chosen) {
    int minutes = IntStream.of(chosen).map(place -> task.options().get(place).minutes()).sum();
    return Tasks.value(task, chosen) - task.minutePrice() * minutes;
  }

  /** By looking at all subsets. */
  private static double optimum(Task task) {
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

  private static boolean keepsTheRules(Task task, int subset) {
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
}
