package org.teachercloud.recommendation.ranking;

/**
 * What stands where nothing speaks for anything else.
 *
 * @param items all, the most taken first
 */
public record MostTaken(int[] items) {

  /** For one thread. */
  Filling filling() {
    return new Filling();
  }

  /** Fills the end of lists. */
  final class Filling {

    private final boolean[] out = new boolean[items.length];

    /** Fills a list behind its first {@code count} items with what is neither there nor hers. */
    void fill(int[] best, int count, int[] hers, int from, int to) {
      if (count == best.length) {
        return;
      }
      mark(hers, from, to, true);
      mark(best, 0, count, true);
      int filled = count;
      for (int i = 0; i < items.length && filled < best.length; i++) {
        if (!out[items[i]]) {
          best[filled++] = items[i];
        }
      }
      mark(hers, from, to, false);
      mark(best, 0, count, false);
    }

    private void mark(int[] marked, int from, int to, boolean value) {
      for (int i = from; i < to; i++) {
        out[marked[i]] = value;
      }
    }
  }
}
