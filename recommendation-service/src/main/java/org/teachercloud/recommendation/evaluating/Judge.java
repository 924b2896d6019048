package org.teachercloud.recommendation.evaluating;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.teachercloud.recommendation.ranking.Ranker;
import org.teachercloud.recommendation.training.Histories;

/** Lets methods rank all items for everybody, and looks where the hidden last item comes. */
final class Judge {

  private static final int SIZE = 20;
  private static final int PLACES = 10;

  private final Histories all;
  private final Histories seen;
  private final boolean[] head;
  private final int[] people;
  private final int[] taken;

  /**
   * @param all with the hidden items
   * @param seen without them
   */
  Judge(Histories all, Histories seen) {
    this.all = all;
    this.seen = seen;
    taken = seen.popularity();
    head = head(seen);
    people = IntStream.range(0, all.people()).filter(one -> all.length(one) > 1).toArray();
  }

  /** The places in the histories of those who are asked. */
  int[] people() {
    return people;
  }

  Judged judge(Method method, int threads) {
    int[][] lists = new int[people.length][];
    IntStream.range(0, threads)
        .parallel()
        .forEach(
            part -> {
              Ranker ranker = method.rankers().get();
              int to = (int) ((long) people.length * (part + 1) / threads);
              for (int i = (int) ((long) people.length * part / threads); i < to; i++) {
                int start = seen.start(people[i]);
                int end = start + seen.length(people[i]);
                lists[i] = ranker.best(seen.items(), start, end, seen.lastTime(people[i]), SIZE);
              }
            });
    return judge(method.name(), lists);
  }

  private Judged judge(String name, int[][] lists) {
    float[] gains = new float[people.length];
    float[] hits = new float[people.length];
    long[] shown = new long[all.itemCount()];
    double reciprocal = 0;
    double tail = 0;
    int tailPeople = 0;
    for (int i = 0; i < people.length; i++) {
      int hidden = all.last(people[i]);
      for (int place = 0; place < lists[i].length; place++) {
        shown[lists[i][place]] += place < PLACES ? 1 : 0;
        if (lists[i][place] == hidden) {
          reciprocal += 1.0 / (place + 1);
          if (place < PLACES) {
            gains[i] = (float) (Math.log(2) / Math.log(place + 2));
            hits[i] = 1;
          }
        }
      }
      if (!head[hidden]) {
        tail += hits[i];
        tailPeople++;
      }
    }
    long[] known = known(shown);
    return new Judged(
        name,
        gains,
        hits,
        reciprocal / people.length,
        tail / Math.max(1, tailPeople),
        Arrays.stream(known).filter(count -> count > 0).count() / (double) known.length,
        gini(known));
  }

  /** How often each item is shown that anybody took: the others are outside of the catalogue. */
  private long[] known(long[] shown) {
    return IntStream.range(0, shown.length)
        .filter(item -> taken[item] > 0)
        .mapToLong(item -> shown[item])
        .sorted()
        .toArray();
  }

  static double gini(long[] sorted) {
    double weighted = 0;
    double sum = 0;
    for (int i = 0; i < sorted.length; i++) {
      weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
      sum += sorted[i];
    }
    return sum == 0 ? 1 : weighted / (sorted.length * sum);
  }

  /** The most taken items that together hold half of all that was taken. */
  private static boolean[] head(Histories histories) {
    int[] people = histories.popularity();
    boolean[] head = new boolean[people.length];
    long held = 0;
    for (int item : histories.mostTakenFirst()) {
      if (held * 2 >= histories.size()) {
        break;
      }
      head[item] = true;
      held += people[item];
    }
    return head;
  }
}
