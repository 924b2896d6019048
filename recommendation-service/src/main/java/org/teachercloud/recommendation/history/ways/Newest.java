package org.teachercloud.recommendation.history.ways;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** The latest items that a learner took up, as many of them as counting looks back at. */
public final class Newest {

  private final Deque<Integer> items = new ArrayDeque<>();

  /** Nothing yet. */
  Newest() {}

  /**
   * Those from before.
   *
   * @param items the latest last
   */
  public Newest(Collection<Integer> items) {
    items.forEach(this::add);
  }

  /** The latest last, {@link TakenCounter#REACH} at most. */
  public List<Integer> items() {
    return List.copyOf(items);
  }

  /** She takes an item that she never took before. */
  public Taken take(int item) {
    Taken taken = new Taken(item, items());
    add(item);
    return taken;
  }

  void add(int item) {
    items.addLast(item);
    if (items.size() > TakenCounter.REACH) {
      items.removeFirst();
    }
  }
}
