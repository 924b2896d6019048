package org.teachercloud.recommendation.scoring.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Of very many neighbours the closest are kept, whatever comes first. */
class NeighboursTest {

  private static final int ITEMS = 60;

  /** People and weight. */
  private record Count(int people, long weight) {}

  @Property(tries = 300)
  void theClosestAreKeptInWhateverOrderCountsCome(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int limit, @ForAll boolean seen) {
    Random chance = new Random(seed);
    Neighbours kept = new Neighbours(limit);
    Map<Integer, Count> all = new TreeMap<>();
    for (int fact = 0; fact < 400; fact++) {
      int other = (int) (ITEMS * Math.pow(chance.nextDouble(), 2));
      Count before = all.getOrDefault(other, new Count(0, 0));
      Count now = new Count(before.people() + 1, before.weight() + 1 + chance.nextInt(3));
      all.put(other, now);
      kept.put(other, now.people(), now.weight(), seen);
    }
    assertEquals(closest(all, limit), all(kept));

    Neighbours readAnew = new Neighbours(limit);
    List<Integer> anyOrder = new ArrayList<>(all.keySet());
    Collections.shuffle(anyOrder, chance);
    for (int other : anyOrder) {
      readAnew.put(other, all.get(other).people(), all.get(other).weight(), seen);
    }
    assertEquals(closest(all, limit), all(readAnew));
  }

  private static Map<Integer, Count> closest(Map<Integer, Count> all, int limit) {
    return all.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Count>comparingByValue(
                    Comparator.comparingLong(Count::weight).reversed())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  /** What is found by number, and what the sum over all has. */
  private static Map<Integer, Count> all(Neighbours kept) {
    float[] sums = new float[ITEMS];
    kept.addTo(sums, 1);
    return IntStream.range(0, ITEMS)
        .filter(other -> kept.people(other) > 0 || sums[other] > 0)
        .peek(other -> assertEquals(sums[other], kept.weight(other)))
        .boxed()
        .collect(
            Collectors.toMap(
                other -> other,
                other -> new Count(kept.people(other), (long) kept.weight(other)),
                (a, b) -> a,
                TreeMap::new));
  }
}
