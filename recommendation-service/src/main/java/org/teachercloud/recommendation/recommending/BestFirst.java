package org.teachercloud.recommendation.recommending;

import java.util.function.IntPredicate;

/** The items with the highest scores, found in one pass with a bounded heap. */
final class BestFirst {

  private final int[] heap;
  private final double[] scores;
  private int size;

  BestFirst(int limit) {
    heap = new int[limit];
    scores = new double[limit];
  }

  /** Offers an item; whether it is allowed is asked only of what would get a place. */
  void offer(int item, double score, IntPredicate allowed) {
    if (size < heap.length) {
      if (allowed.test(item)) {
        size++;
        rise(item, score);
      }
    } else if (score > scores[0] && allowed.test(item)) {
      sink(item, score, size);
    }
  }

  /**
   * The items, best first; what was offered earlier goes before its equals. Ends the collecting.
   */
  int[] sorted() {
    int[] sorted = new int[size];
    for (int place = size - 1; place >= 0; place--) {
      sorted[place] = heap[0];
      size--;
      sink(heap[size], scores[size], size);
    }
    return sorted;
  }

  private void rise(int item, double score) {
    int at = size - 1;
    while (at > 0 && worse(item, score, (at - 1) / 2)) {
      move((at - 1) / 2, at);
      at = (at - 1) / 2;
    }
    put(at, item, score);
  }

  private void sink(int item, double score, int count) {
    int at = 0;
    while (2 * at + 1 < count) {
      int child = 2 * at + 1;
      if (child + 1 < count && worse(heap[child + 1], scores[child + 1], child)) {
        child++;
      }
      if (!worse(heap[child], scores[child], item, score)) {
        break;
      }
      move(child, at);
      at = child;
    }
    put(at, item, score);
  }

  private boolean worse(int item, double score, int at) {
    return worse(item, score, heap[at], scores[at]);
  }

  private static boolean worse(int item, double score, int other, double otherScore) {
    return score < otherScore || (score == otherScore && item > other);
  }

  private void move(int from, int to) {
    put(to, heap[from], scores[from]);
  }

  private void put(int at, int item, double score) {
    heap[at] = item;
    scores[at] = score;
  }
}
