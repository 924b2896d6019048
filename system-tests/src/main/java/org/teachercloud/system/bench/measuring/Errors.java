package org.teachercloud.system.bench.measuring;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Answers that were not right, counted by their statuses. */
public final class Errors {

  /** In place of a status where there was no answer. */
  static final int NO_ANSWER = 0;

  private final Map<Integer, Integer> byStatus = new TreeMap<>();

  /**
   * Counts one.
   *
   * @param status of the answer, 200 where only what it says is wrong
   */
  public synchronized void add(int status) {
    byStatus.merge(status, 1, Integer::sum);
  }

  /** Counts those of another measurement too. */
  public synchronized void add(Errors others) {
    others.byStatus.forEach((status, count) -> byStatus.merge(status, count, Integer::sum));
  }

  public synchronized int count() {
    return byStatus.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Such as {@code 404 x 21, 503 x 2}; empty where there are none. */
  public synchronized String told() {
    return byStatus.entrySet().stream()
        .map(each -> name(each.getKey()) + " x " + each.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String name(int status) {
    return status == NO_ANSWER ? "no answer" : Integer.toString(status);
  }
}
