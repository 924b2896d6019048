package org.teachercloud.recommendation.planning.comparing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The largest set of elements that stand in the same order in two lists of the same elements. */
final class LongestRun {

  private LongestRun() {}

  static <T> Set<T> common(List<T> one, List<T> other) {
    int[][] longest = new int[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        longest[i][j] =
            one.get(i).equals(other.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    Set<T> run = new HashSet<>();
    int i = 0;
    int j = 0;
    while (i < one.size() && j < other.size()) {
      if (one.get(i).equals(other.get(j))) {
        run.add(one.get(i));
        i++;
        j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return run;
  }
}
