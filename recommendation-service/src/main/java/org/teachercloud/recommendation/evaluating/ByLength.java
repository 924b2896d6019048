package org.teachercloud.recommendation.evaluating;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.teachercloud.recommendation.ranking.Ranker;
import org.teachercloud.recommendation.training.Histories;

/**
 * How well newcomers are served: the same people, of whom only the newest few items are told. What
 * they had before is passed over in the lists, as they cannot take it again.
 */
final class ByLength {

  static final int[] LENGTHS = {0, 1, 2, 5, 10};

  private static final int PLACES = 10;

  private final Histories all;
  private final int[] people;

  /**
   * @param all with the hidden last items
   */
  ByLength(Histories all) {
    this.all = all;
    people =
        IntStream.range(0, all.people())
            .filter(one -> all.length(one) > LENGTHS[LENGTHS.length - 1])
            .toArray();
  }

  int people() {
    return people.length;
  }

  /** By {@link #LENGTHS}, the share of people whose hidden item is among the first ten. */
  double[] recall(Method method) {
    double[] recalls = new double[LENGTHS.length];
    Ranker ranker = method.rankers().get();
    for (int i = 0; i < LENGTHS.length; i++) {
      int hits = 0;
      for (int person : people) {
        int last = all.start(person) + all.length(person) - 1;
        hits += hit(ranker, all.start(person), last - LENGTHS[i], last) ? 1 : 0;
      }
      recalls[i] = people.length == 0 ? 0 : hits / (double) people.length;
    }
    return recalls;
  }

  void print(List<Method> methods, PrintStream out) {
    out.printf("%nrecall@10 of %d people by how many of their items are told%n", people());
    out.printf("%-11s", "method");
    for (int length : LENGTHS) {
      out.printf(" %7d", length);
    }
    out.println();
    for (Method method : methods) {
      out.printf("%-11s", method.name());
      for (double recall : recall(method)) {
        out.printf(Locale.ROOT, " %7.4f", recall);
      }
      out.println();
    }
  }

  private boolean hit(Ranker ranker, int start, int from, int last) {
    int[] items = all.items();
    long time = all.times()[Math.max(start, last - 1)];
    int[] list = ranker.best(items, from, last, time, PLACES + from - start);
    return isFound(list, items, start, last);
  }

  /**
   * Whether an item is among the first ten that she had not taken before it.
   *
   * @param items holds what she took from {@code start} on; the item stands at {@code last}
   */
  static boolean isFound(int[] list, int[] items, int start, int last) {
    int places = 0;
    for (int item : list) {
      if (item == items[last]) {
        return true;
      }
      if (!isIn(items, start, last, item) && ++places == PLACES) {
        return false;
      }
    }
    return false;
  }

  private static boolean isIn(int[] items, int from, int to, int wanted) {
    for (int at = from; at < to; at++) {
      if (items[at] == wanted) {
        return true;
      }
    }
    return false;
  }
}
