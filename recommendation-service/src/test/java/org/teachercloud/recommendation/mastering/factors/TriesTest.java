package org.teachercloud.recommendation.mastering.factors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.mastering.Attempt;
import org.teachercloud.recommendation.mastering.factors.Factors.Counted;
import org.teachercloud.recommendation.mastering.factors.Tries.Try;

/** Tries become numbers as they were known just before them, and what they say is learnt. */
class TriesTest {

  private static final Set<String> BOTH = Set.of("a", "b");

  /** The third try: of a one right and one wrong before, of b one right; of all two and one. */
  @Test
  void aTryKnowsWhatWasBeforeItAndNothingLater() {
    List<Try> hers =
        List.of(
            new Try("u", BOTH, true),
            new Try("u", Set.of("a"), false),
            new Try("elsewhere", Set.of(), true),
            new Try("v", BOTH, false),
            new Try("v", Set.of("b"), true));
    Tries tries = new Tries(List.of(hers));
    assertEquals(4, tries.learntFrom());
    Row third = tries.rows(List.of(hers)).get(2);
    assertEquals(1, third.values()[Tries.START]);
    assertEquals(Math.log(2), third.values()[Tries.RIGHT], 1e-12);
    assertEquals(Math.log(2) / 2, third.values()[Tries.WRONG], 1e-12);
    assertEquals(Math.log(3), third.values()[Tries.ALL_RIGHT], 1e-12);
    assertEquals(Math.log(2), third.values()[Tries.ALL_WRONG], 1e-12);
    assertArrayEquals(new double[] {0.5, 0.5, 1}, tail(third), 1e-12);
    Row unknown = tries.rows(List.of(List.of(new Try("new", Set.of("new"), true)))).getFirst();
    assertEquals(0, tail(unknown).length);
  }

  @Test
  void beforeAnythingIsLearntBeliefStandsAndTriesElsewhereSayNothing() {
    UUID standard = UUID.randomUUID();
    Counted nine = new Counted(9, 1);
    assertTrue(Factors.BELIEF.estimate(standard, nine, nine) > 0.8);
    assertEquals(
        Factors.BELIEF.estimate(standard, nine, nine),
        Factors.BELIEF.estimate(standard, nine, new Counted(9, 90)));
    assertEquals(0, Factors.learnt(List.of(), one -> Set.of()).attempts());
  }

  /** People differ: who is right elsewhere is more likely right in what she has not tried. */
  @Test
  void triesOfOtherStandardsCountOnceItIsLearntThatTheyTell() {
    UUID easy = UUID.randomUUID();
    UUID hard = UUID.randomUUID();
    Map<Integer, Set<UUID>> served = Map.of(0, Set.of(easy), 1, Set.of(hard));
    Factors learnt = Factors.learnt(madeUp(400), one -> served.get(one.item()));
    Counted none = new Counted(0, 0);
    double able = learnt.estimate(hard, none, new Counted(9, 1));
    double struggling = learnt.estimate(hard, none, new Counted(1, 9));
    assertTrue(able > struggling + 0.3, able + " against " + struggling);
    assertTrue(learnt.estimate(easy, none, none) > learnt.estimate(hard, none, none) + 0.1);
  }

  private static List<Attempt> madeUp(int people) {
    Random chance = new Random(9);
    UUID unit = UUID.randomUUID();
    List<Attempt> all = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      UUID learner = new UUID(person, 1);
      double able = 2 * chance.nextGaussian();
      for (int i = 0; i < 20; i++) {
        int item = chance.nextInt(2);
        boolean right = chance.nextDouble() < 1 / (1 + Math.exp(-able + 2 * item - 1));
        all.add(
            new Attempt(
                learner, UUID.randomUUID(), item, unit, right ? 1 : 0, right, Instant.EPOCH));
      }
    }
    return all;
  }

  /** What stands behind the numbers that all tries have. */
  private static double[] tail(Row row) {
    int shared = Tries.ALL_WRONG + 1;
    double[] tail = new double[row.values().length - shared];
    System.arraycopy(row.values(), shared, tail, 0, tail.length);
    return tail;
  }
}
