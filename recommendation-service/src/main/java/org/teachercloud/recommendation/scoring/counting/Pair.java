package org.teachercloud.recommendation.scoring.counting;

import java.util.List;
import java.util.stream.IntStream;
import org.teachercloud.recommendation.history.ways.Taken;

/**
 * Two items that people took in this order.
 *
 * @param people distinct people
 * @param weight sum over the people of {@link Closeness#weight}
 */
public record Pair(int earlier, int later, int people, long weight) {

  /**
   * What a newly taken item counts: once with each that came before it, as far as closeness
   * reaches. Whoever counts does so by this, here or on many machines.
   */
  public static List<Pair> of(Taken taken) {
    List<Integer> earlier = taken.earlier();
    return IntStream.rangeClosed(1, Math.min(Closeness.REACH, earlier.size()))
        .mapToObj(
            distance ->
                new Pair(
                    earlier.get(earlier.size() - distance),
                    taken.item(),
                    1,
                    Closeness.weight(distance)))
        .toList();
  }

  /** Both counts of the same two items together; the order in which many are added is no matter. */
  public Pair plus(Pair other) {
    return new Pair(earlier, later, people + other.people, weight + other.weight);
  }
}
