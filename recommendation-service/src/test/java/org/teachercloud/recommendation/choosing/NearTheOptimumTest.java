package org.teachercloud.recommendation.choosing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
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

  /** By looking at all subsets. */
  private static double optimum(Task task) {
    int options = task.options().size();
    double best = 0;
    for (int subset = 0; subset < 1 << options; subset++) {
      if (keepsTheRules(task, subset)) {
        int within = subset;
        int[] chosen = IntStream.range(0, options).filter(p -> (within >> p & 1) == 1).toArray();
        best = Math.max(best, Tasks.value(task, chosen));
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
