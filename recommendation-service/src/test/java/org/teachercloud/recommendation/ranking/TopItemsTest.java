package org.teachercloud.recommendation.ranking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopItemsTest {

  @Test
  void bestAreFoundAsBySorting() {
    SplittableRandom chance = new SplittableRandom(8);
    TopItems top = new TopItems(10);
    for (int round = 0; round < 200; round++) {
      float[] totals = new float[1 + chance.nextInt(60)];
      boolean[] hers = new boolean[totals.length];
      for (int item = 0; item < totals.length; item++) {
        totals[item] = chance.nextInt(12) - 3;
        hers[item] = chance.nextInt(5) == 0;
      }
      int[] sorted =
          IntStream.range(0, totals.length)
              .filter(item -> totals[item] > 0 && !hers[item])
              .boxed()
              .sorted(Comparator.comparing((Integer item) -> -totals[item]).thenComparing(i -> i))
              .mapToInt(Integer::intValue)
              .limit(10)
              .toArray();
      assertArrayEquals(sorted, top.of(totals, hers));
    }
  }
}
