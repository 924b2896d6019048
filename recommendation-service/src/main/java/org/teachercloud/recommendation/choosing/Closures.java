package org.teachercloud.recommendation.choosing;

import java.util.ArrayList;
import java.util.List;

/** For each option all that it takes: itself and whatever it directly or indirectly requires. */
public final class Closures {

  private static final int[] NONE = new int[0];

  private final List<Option> options;
  private final int[][] closures;
  private final List<List<Integer>> users = new ArrayList<>();

  /** Of all the options, by their places. */
  public Closures(List<Option> options) {
    this.options = options;
    closures = new int[options.size()][];
    options.forEach(each -> users.add(new ArrayList<>()));
    boolean[] seen = new boolean[options.size()];
    for (int place = 0; place < closures.length; place++) {
      List<Integer> found = new ArrayList<>();
      boolean whole = collect(place, new boolean[closures.length], seen, found);
      found.forEach(each -> seen[each] = false);
      closures[place] = whole ? found.stream().mapToInt(Integer::intValue).toArray() : NONE;
      for (int member : closures[place]) {
        users.get(member).add(place);
      }
    }
  }

  /** Prerequisites first; empty where it cannot be taken: out of reach, or in a circle. */
  public int[] of(int place) {
    return closures[place];
  }

  /** The places of all options whose closure contains this one. */
  List<Integer> usersOf(int place) {
    return users.get(place);
  }

  private boolean collect(int place, boolean[] above, boolean[] seen, List<Integer> found) {
    if (above[place]) {
      return false;
    }
    if (seen[place]) {
      return true;
    }
    above[place] = true;
    for (int prerequisite : options.get(place).prerequisites()) {
      if (prerequisite == Option.OUT_OF_REACH || !collect(prerequisite, above, seen, found)) {
        return false;
      }
    }
    above[place] = false;
    seen[place] = true;
    found.add(place);
    return true;
  }
}
