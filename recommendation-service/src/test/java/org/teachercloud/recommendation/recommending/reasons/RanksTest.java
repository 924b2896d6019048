package org.teachercloud.recommendation.recommending.reasons;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Few different scores, so that many are equal, some of them nothing or less. */
class RanksTest {

  private static final int ITEMS = 60;

  @RepeatedTest(200)
  void asManyStandBeforeAShownItemAsAreBetter(RepetitionInfo round) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(round.getCurrentRepetition());
    int[] items = random.ints(0, 10 * ITEMS).distinct().limit(ITEMS).toArray();
    float[] scores = new float[ITEMS];
    for (int at = 0; at < ITEMS; at++) {
      scores[at] = random.nextInt(20) / 4f - 1;
    }
    int shown = 1 + random.nextInt(12);

    int[] before = Ranks.before(items, scores, shown);

    assertArrayEquals(
        IntStream.range(0, shown).map(at -> betterThan(at, items, scores)).toArray(), before);
  }

  private static int betterThan(int shown, int[] items, float[] scores) {
    return (int)
        IntStream.range(0, ITEMS)
            .filter(at -> scores[at] > 0)
            .filter(
                at ->
                    scores[at] > scores[shown]
                        || (scores[at] == scores[shown] && items[at] < items[shown]))
            .count();
  }
}
