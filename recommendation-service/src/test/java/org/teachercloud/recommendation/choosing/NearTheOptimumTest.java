package org.teachercloud.recommendation.choosing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.evaluating.choices.Tasks;

/** The choice against exact solutions: every subset that keeps the rules is looked at. */
class NearTheOptimumTest {

  private static final int INSTANCES = 1000;
  private static final double ON_AVERAGE = 0.95;
  private static final double AT_WORST = 0.90;

  /** As in the planning of paths: a bundle that brings less of the goal is not worth a step. */
  private static final double WORTH_A_STEP = 0.02;

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20261125);

  @Test
  void aThousandSmallPathsAreWithinFivePercentOnAverageAndTenAtWorst() {
    Shares shares = new Shares("all steps that help");
    for (int i = 0; i < INSTANCES; i++) {
      Task task = Tasks.any(random, random.nextInt(6, 15), random.nextInt(2, 9));
      shares.add(Tasks.net(task, ChooseSteps.from(task, 0)), Tasks.optimum(task));
    }
    shares.areNearTheOptimum();
  }

  @Test
  void theyAreAlsoWhereWhatBringsLessThanTwoPercentIsNoStep() {
    Shares shares = new Shares("steps that are worth it");
    for (int i = 0; i < INSTANCES; i++) {
      Task task = Tasks.any(random, random.nextInt(6, 15), random.nextInt(2, 9));
      double least = WORTH_A_STEP * Arrays.stream(task.weights()).sum();
      double best = optimum(task, least);
      // An exchange may leave a step that by itself would not have been worth it any more.
      shares.add(Math.min(best, Tasks.net(task, ChooseSteps.from(task, least))), best);
    }
    shares.areNearTheOptimum();
  }

  @Test
  void theyAreAlsoOnTheWayToStandardsWhereTimeHasAPrice() {
    Shares shares = new Shares("in the least time");
    for (int i = 0; i < INSTANCES; i++) {
      Task task = Tasks.toStandards(random, random.nextInt(6, 14), random.nextInt(2, 9));
      shares.add(Tasks.net(task, ChooseSteps.from(task, 0)), Tasks.optimum(task));
    }
    shares.areNearTheOptimum();
  }

  @Test
  void whereTimeHasAPriceNothingSuperfluousIsChosenAndTheRestIsNearTheOptimum() {
    Shares shares = new Shares("in the least time, of anything");
    for (int i = 0; i < INSTANCES; i++) {
      Task any = Tasks.any(random, random.nextInt(6, 13), random.nextInt(2, 9));
      List<Option> options =
          any.options().stream()
              .map(o -> new Option(o.minutes(), 0, o.aspects(), o.covers(), o.prerequisites()))
              .toList();
      double price = 0.4 / any.budget();
      Task task = new Task(options, any.weights(), any.open(), any.budget(), any.first(), price);
      int[] chosen = ChooseSteps.from(task, 0);
      double reached = Tasks.net(task, chosen);
      shares.add(reached, Tasks.optimum(task));
      for (int out : chosen) {
        int[] rest = IntStream.of(chosen).filter(place -> place != out).toArray();
        boolean required =
            IntStream.of(rest)
                .mapToObj(place -> options.get(place).prerequisites())
                .anyMatch(needs -> IntStream.of(needs).anyMatch(need -> need == out));
        assertTrue(required || Tasks.net(task, rest) < reached + 1e-9, "superfluous: " + out);
      }
    }
    shares.areNearTheOptimum();
  }

  /** What was reached of each optimum. */
  private record Shares(String of, List<Double> shares) {

    Shares(String of) {
      this(of, new ArrayList<>());
    }

    void add(double reached, double optimum) {
      shares.add(optimum < 1e-9 ? 1 : reached / optimum);
    }

    void areNearTheOptimum() {
      double average = shares.stream().mapToDouble(s -> s).average().orElseThrow();
      double worst = shares.stream().mapToDouble(s -> s).min().orElseThrow();
      long exact = shares.stream().filter(share -> share > 1 - 1e-9).count();
      System.out.printf(
          "path choice, %s, on %d instances: %.4f of the optimum on average, %.4f at worst,"
              + " %d exact%n",
          of, shares.size(), average, worst, exact);
      assertTrue(average >= ON_AVERAGE, () -> of + " on average " + average);
      assertTrue(worst >= AT_WORST, () -> of + " at worst " + worst);
      assertTrue(shares.stream().allMatch(share -> share <= 1 + 1e-9), "better than the best");
    }
  }

  /** By looking at all ways to a set on which every bundle adds at least so much. */
  private static double optimum(Task task, double least) {
    List<Option> options = task.options();
    Closures closures = new Closures(options);
    boolean[] reached = new boolean[1 << options.size()];
    double[] values = new double[reached.length];
    for (int subset = 0; subset < reached.length; subset++) {
      values[subset] = Tasks.value(task, places(subset, options.size()));
    }
    reached[0] = true;
    double best = 0;
    for (int subset = 0; subset < reached.length; subset++) {
      best = reached[subset] ? Math.max(best, values[subset]) : best;
      for (int place = 0; reached[subset] && place < options.size(); place++) {
        int next = subset;
        for (int member : closures.of(place)) {
          next |= 1 << member;
        }
        if (values[next] - values[subset] >= least && Tasks.keepsTheRules(task, next)) {
          reached[next] = true;
        }
      }
    }
    return best;
  }

  private static int[] places(int subset, int options) {
    return IntStream.range(0, options).filter(place -> (subset >> place & 1) == 1).toArray();
  }
}
