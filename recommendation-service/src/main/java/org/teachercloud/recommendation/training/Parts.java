package org.teachercloud.recommendation.training;

import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;

/**
 * Parts of one piece of work, by number. On a pool of its own all of its threads take part; beside
 * serving there is one thread, which must not borrow those that everybody shares. What a part gives
 * must not depend on who else works, so that every number of threads gives the same.
 */
public final class Parts {

  private Parts() {}

  /** The numbers below {@code count}. */
  public static IntStream of(int count) {
    IntStream parts = IntStream.range(0, count);
    return ForkJoinTask.inForkJoinPool() ? parts.parallel() : parts;
  }

  /** Where a part of so many things begins, and the part before it ends. */
  public static int start(int part, int parts, int things) {
    return (int) ((long) things * part / parts);
  }
}
