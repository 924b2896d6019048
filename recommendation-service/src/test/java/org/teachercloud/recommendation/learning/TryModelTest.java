package org.teachercloud.recommendation.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is chosen and decided by places alone. */
class TryModelTest {

  private static final int SHARES = 8;

  @Test
  void profilesThatTellOfTheNextStepCountAsMuchAsTheyMay() {
    assertEquals(SHARES, TryModel.greatestBearable(people(share -> SHARES - share)));
  }

  @Test
  void profilesThatSpoilTheOrderCountAsLittleAsTheyMayButAreHeard() {
    assertEquals(2, TryModel.greatestBearable(people(share -> share)));
  }

  @Test
  void profilesThatCostNothingAtFirstCountUntilTheyDo() {
    assertEquals(5, TryModel.greatestBearable(people(share -> share <= 5 ? 0 : share)));
  }

  @Test
  void onlyWhatIsWorseBeyondDoubtIsNotServed() {
    int[][] worse =
        IntStream.range(0, 40).mapToObj(i -> new int[] {i % 3, 5 + i % 3}).toArray(int[][]::new);
    assertFalse(Proof.of(worse, 1).isNotWorse(2));
    int[][] alike =
        IntStream.range(0, 40).mapToObj(i -> new int[] {i % 2, 1 - i % 2}).toArray(int[][]::new);
    assertTrue(Proof.of(alike, 1).isNotWorse(2));
    int[][] better =
        IntStream.range(0, 40).mapToObj(i -> new int[] {5, i % 3}).toArray(int[][]::new);
    assertTrue(Proof.of(better, 1).learnt() > Proof.of(better, 1).counts());
    assertTrue(Proof.of(better, 1).isNotWorse(2));
    assertEquals(0, Proof.of(new int[][] {{0, 1}}, 1).people(), "one person tells nothing");
  }

  private static int[][] people(IntUnaryOperator placeByShare) {
    int[] places =
        IntStream.rangeClosed(0, SHARES)
            .map(at -> at == 0 ? 3 : placeByShare.applyAsInt(at))
            .toArray();
    return IntStream.range(0, 200).mapToObj(person -> places).toArray(int[][]::new);
  }
}
