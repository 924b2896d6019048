package org.teachercloud.recommendation.evaluating.choices;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.teachercloud.recommendation.choosing.ChooseSteps;
import org.teachercloud.recommendation.choosing.OrderSteps;
import org.teachercloud.recommendation.choosing.Task;

/**
 * How good the choice is on tasks that are drawn by chance, the same every time.
 *
 * @param instances small ones whose exact solution is known
 * @param average share of the exact optimum that is reached
 * @param worst the smallest share
 * @param highest the largest share; above 1 the exact solution would be none
 * @param exact how many reach the optimum
 * @param tasks of all sizes that were looked at for broken rules
 * @param steps in all of these
 * @param violations what was wrong with how many of them
 */
public record ChoiceQuality(
    int instances,
    double average,
    double worst,
    double highest,
    int exact,
    int tasks,
    long steps,
    int violations) {

  private static final long CHANCE = 20261125;
  private static final int LARGE_EVERY = 500;
  private static final int LARGE = 150;

  /**
   * Draws and measures.
   *
   * @param instances with an exact solution
   * @param tasks for broken rules: prerequisites, time, repetitions
   */
  public static ChoiceQuality of(int instances, int tasks) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(CHANCE);
    double[] shares = new double[instances];
    for (int i = 0; i < instances; i++) {
      Task task = Tasks.any(random, random.nextInt(6, 15), random.nextInt(2, 9));
      double optimum = Tasks.optimum(task);
      double reached = Tasks.value(task, ChooseSteps.from(task, 0));
      shares[i] = optimum == 0 ? 1 : reached / optimum;
    }
    long steps = 0;
    int violations = 0;
    for (int i = 0; i < tasks; i++) {
      int options = i % LARGE_EVERY == 0 ? LARGE : random.nextInt(1, 12);
      Task task = Tasks.any(random, options, random.nextInt(1, 7));
      int[] chosen = ChooseSteps.from(task, 0);
      double[] urgency = random.doubles(options).toArray();
      List<Integer> order = OrderSteps.of(task.options(), chosen, urgency);
      steps += chosen.length;
      violations += Tasks.wrong(task, chosen, order).isEmpty() ? 0 : 1;
    }
    return new ChoiceQuality(
        instances,
        Arrays.stream(shares).average().orElse(1),
        Arrays.stream(shares).min().orElse(1),
        Arrays.stream(shares).max().orElse(1),
        (int) Arrays.stream(shares).filter(share -> share > 1 - 1e-9).count(),
        tasks,
        steps,
        violations);
  }

  /** Prints one line. */
  public void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "path choice: %.4f of the exact optimum on average of %d, %.4f at worst, %d exact; %d"
            + " violations in %d paths of %d steps%n",
        average,
        instances,
        worst,
        exact,
        violations,
        tasks,
        steps);
  }
}
