package org.teachercloud.recommendation.ranking;

/** Ranks what people may take next, one history after another, on one thread. */
public interface Ranker {

  /**
   * What she may best take next, best first, never what she has; fewer than asked for only where no
   * more items are known.
   *
   * @param items holds her history from {@code from} to {@code to}, oldest first
   * @param time when its last item was taken
   */
  int[] best(int[] items, int from, int to, long time, int size);
}
