package org.teachercloud.recommendation.recommending.reasons;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.teachercloud.recommendation.scoring.GivenScores;

/** Few different scores, so that many are equal, some of them nothing or less. */
class RanksTest {

  private static final int ITEMS = 60;

  @RepeatedTest(200)
  void asManyStandBeforeAShownItemAsAreBetter(RepetitionInfo round) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(round.getCurrentRepetition());
    double[] all = random.doubles(ITEMS).map(value -> Math.floor(value * 20) / 4 - 1).toArray();
    boolean[] open = new boolean[ITEMS];
    IntStream.range(0, ITEMS).forEach(item -> open[item] = random.nextInt(3) > 0);
    int[] shown = random.ints(0, ITEMS).distinct().limit(1 + random.nextInt(12)).toArray();

    int[] before = Ranks.before(shown, new GivenScores(all), item -> open[item]);

    assertArrayEquals(
        IntStream.of(shown).map(one -> betterThan(one, all, item -> open[item])).toArray(), before);
  }

  private static int betterThan(int shown, double[] all, IntPredicate allowed) {
    return (int)
        IntStream.range(0, ITEMS)
            .filter(item -> all[item] > 0 && allowed.test(item))
            .filter(item -> all[item] > all[shown] || (all[item] == all[shown] && item < shown))
            .count();
  }
}
