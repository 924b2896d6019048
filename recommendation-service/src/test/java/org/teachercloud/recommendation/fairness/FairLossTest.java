package org.teachercloud.recommendation.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.recommendation.testing.Crowd;
import org.teachercloud.recommendation.training.Histories;

/** Whoever is behind gets four fifths of what it merits, for one hundredth of NDCG at most. */
class FairLossTest {

  private static final Path BENCH = Path.of("../../shared/bench/recommend");
  private static final int PEOPLE = Integer.getInteger("fairness.people", 6_000);

  @Test
  void aGroupThatIsBehindIsShownFourFifthsOfItsMeritForOneHundredthOfNdcg() {
    Histories crowd = Histories.of(400, Crowd.ways(400, 3_000, 6).toArray(int[][]::new));
    Shown shown = Shown.on(crowd, littleTaken(crowd));
    System.out.println("generated: " + shown);
    assertEquals(shown, Shown.on(crowd, littleTaken(crowd)), "the same again");
    assertTrue(shown.before() < 0.8, "behind, where nothing is lifted: " + shown);
    assertTrue(shown.after() >= 0.8, shown.toString());
    assertTrue(shown.lost() <= 0.01, shown.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"mooc", "labs"})
  void soItIsWithRealPeople(String set) throws IOException {
    Path train = BENCH.resolve(set).resolve("train.tsv");
    if (!Files.isReadable(train)) {
      System.err.println("SKIPPED: no benchmark beside the checkout at " + train);
    }
    assumeTrue(Files.isReadable(train), "no benchmark beside the checkout");
    Histories real = read(train);
    Shown shown = Shown.on(real, littleTaken(real));
    System.out.println(set + ": " + shown);
    assertTrue(shown.after() >= 0.8, shown.toString());
    assertTrue(shown.lost() <= 0.01, shown.toString());
  }

  /** Every fourth of the items outside of the most taken ones that hold half of all. */
  private static IntPredicate littleTaken(Histories histories) {
    int[] people = histories.popularity();
    boolean[] group = new boolean[people.length];
    long held = 0;
    int count = 0;
    for (int item : histories.mostTakenFirst()) {
      group[item] = held * 2 >= histories.size() && count++ % 4 == 0;
      held += people[item];
    }
    return item -> item < group.length && group[item];
  }

  private static Histories read(Path train) throws IOException {
    Map<String, List<long[]>> ways = new LinkedHashMap<>();
    Map<String, Integer> items = new HashMap<>();
    for (String line : Files.readAllLines(train)) {
      String[] parts = line.split("\t");
      if (ways.containsKey(parts[0]) || ways.size() < PEOPLE) {
        int item = items.computeIfAbsent(parts[1], name -> items.size());
        ways.computeIfAbsent(parts[0], name -> new ArrayList<>())
            .add(new long[] {(long) Double.parseDouble(parts[2]), item});
      }
    }
    return Histories.of(
        items.size(),
        ways.values().stream()
            .map(
                way ->
                    way.stream()
                        .sorted(Comparator.comparingLong(step -> step[0]))
                        .mapToInt(step -> (int) step[1])
                        .distinct()
                        .toArray())
            .toArray(int[][]::new));
  }
}
