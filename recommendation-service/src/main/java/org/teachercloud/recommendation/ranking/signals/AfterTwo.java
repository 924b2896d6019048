package org.teachercloud.recommendation.ranking.signals;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.teachercloud.recommendation.ranking.trees.Columns;
import org.teachercloud.recommendation.training.Histories;

/**
 * How many people took an item directly after two others in their order.
 *
 * @param keys in rising order: the two items and what came after them, as one number
 */
record AfterTwo(int size, long[] keys, int[] people) {

  static AfterTwo of(Histories histories) {
    int size = histories.itemCount();
    long[] all = new long[histories.size()];
    int count = 0;
    for (int person = 0; person < histories.people(); person++) {
      int end = histories.start(person) + histories.length(person);
      for (int at = histories.start(person) + 2; at < end; at++) {
        int[] items = histories.items();
        all[count++] = key(size, items[at - 2], items[at - 1], items[at]);
      }
    }
    Arrays.sort(all, 0, count);
    int distinct = 0;
    int[] people = new int[count];
    for (int i = 0; i < count; i++) {
      if (distinct == 0 || all[distinct - 1] != all[i]) {
        all[distinct++] = all[i];
      }
      people[distinct - 1]++;
    }
    return new AfterTwo(size, Arrays.copyOf(all, distinct), Arrays.copyOf(people, distinct));
  }

  /** Adds the people by what came after; gives their sum. */
  int addTo(float[] totals, int first, int second) {
    long least = key(size, first, second, 0);
    int sum = 0;
    for (int at = from(least); at < keys.length && keys[at] < least + size; at++) {
      totals[(int) (keys[at] - least)] += people[at];
      sum += people[at];
    }
    return sum;
  }

  /** Sets back to zero what {@link #addTo} has touched. */
  void clear(float[] totals, int first, int second) {
    long least = key(size, first, second, 0);
    for (int at = from(least); at < keys.length && keys[at] < least + size; at++) {
      totals[(int) (keys[at] - least)] = 0;
    }
  }

  int bytes() {
    return Integer.BYTES + Columns.bytes(keys) + Columns.bytes(people);
  }

  void write(ByteBuffer into) {
    into.putInt(size);
    Columns.write(into, keys);
    Columns.write(into, people);
  }

  static AfterTwo read(ByteBuffer from) {
    return new AfterTwo(from.getInt(), Columns.longs(from), Columns.ints(from));
  }

  private int from(long least) {
    int found = Arrays.binarySearch(keys, least);
    return found < 0 ? -found - 1 : found;
  }

  private static long key(int size, int first, int second, int third) {
    return ((long) first * size + second) * size + third;
  }
}
