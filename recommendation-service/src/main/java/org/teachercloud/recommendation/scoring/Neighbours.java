package org.teachercloud.recommendation.scoring;

/**
 * The items that people took after (or before) one item, with how many and how closely. One thread
 * writes, many read without locks: entries are only ever added or grow.
 */
final class Neighbours {

  /** What readers see; replaced when it has to grow. */
  private static final class Columns {
    final int[] others;
    final int[] people;
    final float[] weights;
    final int[] slots;

    Columns(int capacity) {
      others = new int[capacity];
      people = new int[capacity];
      weights = new float[capacity];
      slots = new int[capacity * 2];
    }
  }

  private volatile Columns columns = new Columns(4);
  private volatile int size;

  /** Keeps the newest absolute counts of a pair; older ones that arrive later change nothing. */
  void put(int other, int people, long weight) {
    Columns now = columns;
    int at = find(now, other);
    if (at >= 0) {
      if (people >= now.people[at]) {
        now.people[at] = people;
        now.weights[at] = weight;
      }
      return;
    }
    if (size == now.others.length) {
      now = grown(now);
      columns = now;
    }
    int index = size;
    now.others[index] = other;
    now.people[index] = people;
    now.weights[index] = weight;
    now.slots[freeSlot(now, other)] = index + 1;
    size = index + 1;
  }

  /** The number of distinct people of a pair, 0 where there is none. */
  int people(int other) {
    int known = size;
    Columns now = columns;
    int at = find(now, other);
    return at < 0 || at >= known ? 0 : now.people[at];
  }

  /** The decayed weight of a pair, 0 where there is none. */
  float weight(int other) {
    int known = size;
    Columns now = columns;
    int at = find(now, other);
    return at < 0 || at >= known ? 0 : now.weights[at];
  }

  /**
   * Adds every weight, times a factor, to the totals by item; items beyond them are passed over.
   */
  void addTo(float[] totals, float factor) {
    int known = size;
    Columns now = columns;
    for (int i = 0; i < known; i++) {
      int other = now.others[i];
      if (other < totals.length) {
        totals[other] += factor * now.weights[i];
      }
    }
  }

  private static Columns grown(Columns before) {
    int count = before.others.length;
    Columns after = new Columns(count * 2);
    System.arraycopy(before.others, 0, after.others, 0, count);
    System.arraycopy(before.people, 0, after.people, 0, count);
    System.arraycopy(before.weights, 0, after.weights, 0, count);
    for (int i = 0; i < count; i++) {
      after.slots[freeSlot(after, after.others[i])] = i + 1;
    }
    return after;
  }

  private static int find(Columns columns, int other) {
    int mask = columns.slots.length - 1;
    int slot = spread(other) & mask;
    while (columns.slots[slot] != 0) {
      int index = columns.slots[slot] - 1;
      if (columns.others[index] == other) {
        return index;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private static int freeSlot(Columns columns, int other) {
    int mask = columns.slots.length - 1;
    int slot = spread(other) & mask;
    while (columns.slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static int spread(int number) {
    int mixed = number * 0x9E3779B9;
    return mixed ^ (mixed >>> 16);
  }
}
