package org.teachercloud.recommendation.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoriesTest {

  private final Histories histories = Histories.of(4, new int[][] {{2, 0, 3}, {1}, {}, {0, 2}});

  @Test
  void lastItemsAreHiddenOfWhoHasTwo() {
    Histories earlier = histories.withoutLast();
    assertArrayEquals(new int[] {2, 0}, earlier.of(0));
    assertArrayEquals(new int[] {1}, earlier.of(1));
    assertArrayEquals(new int[] {}, earlier.of(2));
    assertArrayEquals(new int[] {0}, earlier.of(3));
    assertEquals(3, histories.last(0));
    assertEquals(-1, histories.last(2));
  }

  @Test
  void equallyTakenItemsKeepTheirOrder() {
    assertArrayEquals(new int[] {0, 2, 1, 3}, histories.mostTakenFirst());
  }

  @Test
  void itemsCanBeLeftOut() {
    Histories some = histories.renumbered(new int[] {1, -1, 0, -1}, 2);
    assertArrayEquals(new int[] {0, 1}, some.of(0));
    assertEquals(0, some.length(1));
  }

  @Test
  void positionsAreNotTimes() {
    assertFalse(histories.isTimed());
    Histories timed =
        new Histories(
            4, new int[] {0, 2}, new int[] {0, 1}, new long[] {1_600_000_000, 1_600_000_060});
    assertTrue(timed.isTimed());
  }

  @Test
  void pairsAreVisitedWithinReachAndWithinOnePerson() {
    List<String> pairs = new ArrayList<>();
    new Occurrences(histories)
        .each(
            0,
            1,
            1,
            (at, other) -> pairs.add(histories.items()[at] + " " + histories.items()[other]));
    assertEquals(List.of("0 2", "0 3", "0 2"), pairs);
  }

  /** The decays of pairs, against the sums that they stand for. */
  @Test
  void decaysOfPairsAreTheStatedSums() {
    float[] followed = TrainLinear.followed(0.6, 0.4);
    for (int distance = 1; distance < 6; distance++) {
      double sum = 0;
      for (int step = 0; step < distance; step++) {
        sum += Math.pow(0.6, step) * Math.pow(0.4, distance - 1 - step);
      }
      assertEquals(sum, followed[distance], 1e-6);
    }
    double both = 0;
    for (int step = 0; step < 4; step++) {
      both += Math.pow(0.6, 2 * step);
    }
    assertEquals(both, TrainLinear.bothInPast(0.6, 4), 1e-9);
    assertEquals(1, TrainLinear.bothInPast(0, 4));
  }
}
