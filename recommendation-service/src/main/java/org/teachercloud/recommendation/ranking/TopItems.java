package org.teachercloud.recommendation.ranking;

import java.util.Arrays;

/** Finds the items with the highest positive totals; of equals, the lower number goes first. */
public final class TopItems {

  private final long[] heap;

  public TopItems(int limit) {
    heap = new long[limit];
  }

  int limit() {
    return heap.length;
  }

  /**
   * The items, best first.
   *
   * @param hers what she has and cannot be given again
   */
  public int[] of(float[] totals, boolean[] hers) {
    int size = 0;
    float least = 0;
    for (int item = 0; item < totals.length; item++) {
      float total = totals[item];
      if (!(total > least) || hers[item]) {
        continue;
      }
      long entry = ((long) Float.floatToRawIntBits(total) << 32) | (Integer.MAX_VALUE - item);
      if (size < heap.length) {
        heap[size++] = entry;
        if (size == heap.length) {
          Arrays.sort(heap);
          least = least();
        }
      } else {
        sink(entry);
        least = least();
      }
    }
    long[] found = Arrays.copyOf(heap, size);
    Arrays.sort(found);
    int[] items = new int[size];
    for (int place = 0; place < size; place++) {
      items[place] = Integer.MAX_VALUE - (int) found[size - 1 - place];
    }
    return items;
  }

  private float least() {
    return Float.intBitsToFloat((int) (heap[0] >>> 32));
  }

  /** Puts an entry in the place of the least one. */
  private void sink(long entry) {
    int at = 0;
    while (2 * at + 1 < heap.length) {
      int child = 2 * at + 1;
      if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= entry) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = entry;
  }
}
