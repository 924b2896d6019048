package org.teachercloud.recommendation.scoring.counting;

/**
 * The items that people took after (or before) one item, with how many and how closely; of more
 * than a limit the closest, of equals those with the lower numbers. As counts only grow, which they
 * are does not depend on the order in which counts come. One thread writes, many read without
 * locks: what they can see is added to and grows, and is replaced as a whole where something goes.
 */
public final class Neighbours {

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
      slots = new int[Integer.highestOneBit(2 * capacity - 1) * 2];
    }

    /** The same with room for more, or for the same. */
    Columns(Columns before, int capacity) {
      this(capacity);
      int count = before.others.length;
      System.arraycopy(before.others, 0, others, 0, count);
      System.arraycopy(before.people, 0, people, 0, count);
      System.arraycopy(before.weights, 0, weights, 0, count);
      for (int i = 0; i < count; i++) {
        slots[freeSlot(this, others[i])] = i + 1;
      }
    }
  }

  private static final int FIRST_CAPACITY = 4;

  private final int limit;
  private volatile Columns columns;
  private volatile int size;

  /** No neighbour that is kept weighs less, as far as the writer knows. */
  private float least;

  /**
   * None yet.
   *
   * @param limit neighbours kept at most
   */
  Neighbours(int limit) {
    this.limit = limit;
    columns = new Columns(Math.min(FIRST_CAPACITY, limit));
  }

  /**
   * Keeps the newest absolute counts of a pair; older ones that arrive later change nothing.
   *
   * @param seen whether anybody may be reading already
   */
  void put(int other, int people, long weight, boolean seen) {
    Columns now = columns;
    int at = find(now, other);
    if (at >= 0) {
      if (people >= now.people[at]) {
        now.people[at] = people;
        now.weights[at] = weight;
      }
      return;
    }
    if (size == limit) {
      replaceWeakest(other, people, weight, seen);
      return;
    }
    if (size == now.others.length) {
      now = new Columns(now, Math.min(limit, now.others.length * 2));
      columns = now;
    }
    int index = size;
    write(now, index, other, people, weight);
    size = index + 1;
  }

  private void replaceWeakest(int other, int people, float weight, boolean seen) {
    if (weight < least) {
      return;
    }
    Columns now = columns;
    int weakest = 0;
    for (int i = 1; i < limit; i++) {
      if (isWeaker(now.weights[i], now.others[i], now.weights[weakest], now.others[weakest])) {
        weakest = i;
      }
    }
    least = now.weights[weakest];
    if (isWeaker(now.weights[weakest], now.others[weakest], weight, other)) {
      Columns next = seen ? new Columns(now, limit) : now;
      takeSlotAway(next, next.others[weakest]);
      write(next, weakest, other, people, weight);
      columns = next;
    }
  }

  private static boolean isWeaker(float weight, int other, float than, int thanOther) {
    return weight < than || (weight == than && other > thanOther);
  }

  private static void write(Columns columns, int index, int other, int people, float weight) {
    columns.others[index] = other;
    columns.people[index] = people;
    columns.weights[index] = weight;
    columns.slots[freeSlot(columns, other)] = index + 1;
  }

  /** The number of distinct people of a pair, 0 where there is none. */
  public int people(int other) {
    int known = size;
    Columns now = columns;
    int at = find(now, other);
    return at < 0 || at >= known ? 0 : now.people[at];
  }

  /** The decayed weight of a pair, 0 where there is none. */
  public float weight(int other) {
    int known = size;
    Columns now = columns;
    int at = find(now, other);
    return at < 0 || at >= known ? 0 : now.weights[at];
  }

  /**
   * Adds every weight, times a factor, to the totals by item; items beyond them are passed over.
   */
  public void addTo(float[] totals, float factor) {
    int known = size;
    Columns now = columns;
    for (int i = 0; i < known; i++) {
      int other = now.others[i];
      if (other < totals.length) {
        totals[other] += factor * now.weights[i];
      }
    }
  }

  private static int find(Columns columns, int other) {
    return columns.slots[slot(columns, other)] - 1;
  }

  private static int freeSlot(Columns columns, int other) {
    int mask = columns.slots.length - 1;
    int slot = spread(other) & mask;
    while (columns.slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The slot of an item, or the free one at which the search for it ends. */
  private static int slot(Columns columns, int other) {
    int mask = columns.slots.length - 1;
    int slot = spread(other) & mask;
    while (columns.slots[slot] != 0 && columns.others[columns.slots[slot] - 1] != other) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Moves what stands behind a slot up, so that every search still ends at its item. */
  private static void takeSlotAway(Columns columns, int other) {
    int[] slots = columns.slots;
    int mask = slots.length - 1;
    int hole = slot(columns, other);
    for (int next = (hole + 1) & mask; slots[next] != 0; next = (next + 1) & mask) {
      int home = spread(columns.others[slots[next] - 1]) & mask;
      if (((next - home) & mask) >= ((next - hole) & mask)) {
        slots[hole] = slots[next];
        hole = next;
      }
    }
    slots[hole] = 0;
  }

  private static int spread(int number) {
    int mixed = number * 0x9E3779B9;
    return mixed ^ (mixed >>> 16);
  }
}
