package org.teachercloud.recommendation.choosing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.evaluating.choices.ChoiceQuality;
import org.teachercloud.recommendation.evaluating.choices.Tasks;

/** The choice against exact solutions: every subset that keeps the rules is looked at. */
class NearTheOptimumTest {

  private static final int INSTANCES = 1000;
  private static final double ON_AVERAGE = 0.95;
  private static final double AT_WORST = 0.90;

  @Test
  void aThousandSmallPathsAreWithinFivePercentOnAverageAndTenAtWorst() {
    ChoiceQuality quality = ChoiceQuality.of(INSTANCES, 0);
    quality.print(System.out);
    assertEquals(INSTANCES, quality.instances());
    assertTrue(quality.average() >= ON_AVERAGE, () -> "on average " + quality.average());
    assertTrue(quality.worst() >= AT_WORST, () -> "at worst " + quality.worst());
    assertTrue(quality.highest() <= 1 + 1e-9, "better than the best");
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
      double reached = Tasks.net(task, chosen);
      together += reached;
      best += Tasks.optimum(task);
      for (int out : chosen) {
        int[] rest = IntStream.of(chosen).filter(place -> place != out).toArray();
        boolean required =
            IntStream.of(rest)
                .mapToObj(place -> options.get(place).prerequisites())
                .anyMatch(needs -> IntStream.of(needs).anyMatch(need -> need == out));
        assertTrue(required || Tasks.net(task, rest) < reached + 1e-9, "superfluous: " + out);
      }
    }
    double share = together / best;
    System.out.printf("paths in the least time: %.4f of the optimum%n", share);
    assertTrue(share >= ON_AVERAGE, "in all " + share);
  }
}
