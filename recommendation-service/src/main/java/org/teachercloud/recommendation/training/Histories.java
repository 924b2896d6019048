package org.teachercloud.recommendation.training;

import java.util.Arrays;

/**
 * What many people took, each in her own order, oldest first, nothing twice. Items are numbers from
 * 0; people are places in this collection. The arrays are not to be written to.
 */
public final class Histories {

  private final int itemCount;
  private final int[] starts;
  private final int[] items;
  private final long[] times;
  private final boolean timed;

  /**
   * @param itemCount all item numbers are below this
   * @param starts where each person's part begins, and at last where all ends
   * @param items all parts, one after another
   * @param times when each was taken: seconds, or only her own positions 0, 1, 2 …
   */
  public Histories(int itemCount, int[] starts, int[] items, long[] times) {
    this.itemCount = itemCount;
    this.starts = starts;
    this.items = items;
    this.times = times;
    this.timed = tellsTime(starts, times);
  }

  /** Histories whose only time is the position. */
  public static Histories of(int itemCount, int[][] people) {
    int[] starts = new int[people.length + 1];
    for (int person = 0; person < people.length; person++) {
      starts[person + 1] = starts[person] + people[person].length;
    }
    int[] items = new int[starts[people.length]];
    long[] times = new long[items.length];
    for (int person = 0; person < people.length; person++) {
      for (int i = 0; i < people[person].length; i++) {
        items[starts[person] + i] = people[person][i];
        times[starts[person] + i] = i;
      }
    }
    return new Histories(itemCount, starts, items, times);
  }

  public int itemCount() {
    return itemCount;
  }

  public int people() {
    return starts.length - 1;
  }

  /** How many items were taken in all. */
  public int size() {
    return starts[starts.length - 1];
  }

  public int length(int person) {
    return starts[person + 1] - starts[person];
  }

  /** Where a person's part of {@link #items} begins; it ends where the next one's begins. */
  public int start(int person) {
    return starts[person];
  }

  /** All items, person after person. */
  public int[] items() {
    return items;
  }

  /** When each of {@link #items} was taken. */
  public long[] times() {
    return times;
  }

  /** Whether times are more than her own positions, so that they can be compared among people. */
  public boolean isTimed() {
    return timed;
  }

  /** A person's items alone. */
  public int[] of(int person) {
    return Arrays.copyOfRange(items, starts[person], starts[person + 1]);
  }

  /** When she took her last item, 0 for who has none. */
  public long lastTime(int person) {
    return length(person) == 0 ? 0 : times[starts[person + 1] - 1];
  }

  /** Her last item, -1 for who has none. */
  public int last(int person) {
    return length(person) == 0 ? -1 : items[starts[person + 1] - 1];
  }

  /** The same people without the last item of everybody who has two or more. */
  public Histories withoutLast() {
    int[] cut = new int[starts.length];
    int[] kept = new int[items.length];
    long[] when = new long[items.length];
    int size = 0;
    for (int person = 0; person < people(); person++) {
      int length = length(person) < 2 ? length(person) : length(person) - 1;
      System.arraycopy(items, starts[person], kept, size, length);
      System.arraycopy(times, starts[person], when, size, length);
      size += length;
      cut[person + 1] = size;
    }
    return new Histories(itemCount, cut, Arrays.copyOf(kept, size), Arrays.copyOf(when, size));
  }

  /**
   * The same people with the given items only.
   *
   * @param numbers by item its new number, -1 for what is left out
   * @param count new numbers are below this
   */
  public Histories renumbered(int[] numbers, int count) {
    int[] cut = new int[starts.length];
    int[] kept = new int[items.length];
    long[] when = new long[items.length];
    int size = 0;
    for (int person = 0; person < people(); person++) {
      for (int at = starts[person]; at < starts[person + 1]; at++) {
        if (numbers[items[at]] >= 0) {
          kept[size] = numbers[items[at]];
          when[size++] = times[at];
        }
      }
      cut[person + 1] = size;
    }
    return new Histories(count, cut, Arrays.copyOf(kept, size), Arrays.copyOf(when, size));
  }

  /** The same with room for items that nobody took. */
  public Histories withItems(int count) {
    return new Histories(count, starts, items, times);
  }

  /** By item, how many people took it. */
  public int[] popularity() {
    int[] people = new int[itemCount];
    for (int item : items) {
      people[item]++;
    }
    return people;
  }

  /** The items from the most taken to the least; equals in the order of their numbers. */
  public int[] mostTakenFirst() {
    int[] people = popularity();
    long[] keys = new long[itemCount];
    for (int item = 0; item < itemCount; item++) {
      keys[item] = ((long) -people[item] << 32) + item;
    }
    Arrays.sort(keys);
    int[] order = new int[itemCount];
    for (int place = 0; place < itemCount; place++) {
      order[place] = (int) keys[place];
    }
    return order;
  }

  private static boolean tellsTime(int[] starts, long[] times) {
    for (int person = 0; person + 1 < starts.length; person++) {
      for (int at = starts[person]; at < starts[person + 1]; at++) {
        if (times[at] != at - starts[person]) {
          return true;
        }
      }
    }
    return false;
  }
}
