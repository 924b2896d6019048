package org.teachercloud.recommendation.scoring.counting;

import org.teachercloud.recommendation.history.ways.TakenCounter;

/**
 * How much it says that somebody took one item some steps after another: the exponential decay of a
 * Markov chain with gaps. In whole thousandths, so that sums agree in whatever order they are made.
 * Counts in the database depend on these figures; changing them means counting anew.
 */
public final class Closeness {

  /** Pairs farther apart than this are not counted. */
  static final int REACH = TakenCounter.REACH;

  private static final double DECAY = 0.8;
  private static final long[] WEIGHTS = new long[REACH + 1];

  static {
    for (int distance = 1; distance <= REACH; distance++) {
      WEIGHTS[distance] = Math.max(1, Math.round(1000 * Math.pow(DECAY, distance - 1)));
    }
  }

  private Closeness() {}

  /**
   * The weight of a pair in thousandths.
   *
   * @param distance 1 for neighbours in the sequence, at most {@link #REACH}
   */
  static long weight(int distance) {
    return WEIGHTS[distance];
  }
}
