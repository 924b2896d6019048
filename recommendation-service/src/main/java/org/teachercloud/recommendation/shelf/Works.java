package org.teachercloud.recommendation.shelf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.teachercloud.contracts.ResourcePublished.Derivation;

/**
 * Which items are others in another form. A translation or localisation is its source, and its
 * source is it; an extract is a part of its source, so that whoever has done the source has done
 * the extract; a remix is something of its own. All of it through any number of hands.
 */
public final class Works {

  static final Works NONE = new Works(new Item[0]);

  private static final int[] NOTHING = {};

  private final Map<Integer, int[]> doneWith = new HashMap<>();

  /**
   * @param items by number
   */
  Works(Item[] items) {
    Map<Integer, List<Integer>> next = new HashMap<>();
    for (Item item : items) {
      if (item != null && item.origin() != null) {
        int source = item.origin().item();
        Derivation how = item.origin().how();
        if (how != Derivation.REMIX) {
          next.computeIfAbsent(source, key -> new ArrayList<>()).add(item.number());
        }
        if (how == Derivation.TRANSLATE || how == Derivation.LOCALISE) {
          next.computeIfAbsent(item.number(), key -> new ArrayList<>()).add(source);
        }
      }
    }
    next.keySet().forEach(item -> doneWith.put(item, from(item, next)));
  }

  private static int[] from(int item, Map<Integer, List<Integer>> next) {
    TreeSet<Integer> found = new TreeSet<>(List.of(item));
    Deque<Integer> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (int other : next.getOrDefault(open.remove(), List.of())) {
        if (found.add(other)) {
          open.add(other);
        }
      }
    }
    found.remove(item);
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The numbers of the other items that whoever has done an item has done with it. */
  public int[] doneWith(int item) {
    return doneWith.getOrDefault(item, NOTHING);
  }
}
