package org.teachercloud.catalog.describing;

import java.util.List;

/**
 * Part of a list.
 *
 * @param next cursor of the next part; null at the end
 * @param total how many the whole list has
 */
public record Page<T>(List<T> items, String next, long total) {

  /**
   * A part of a list, as it was asked for.
   *
   * @param from how many come before it
   */
  public static <T> Page<T> from(List<T> part, int from, long total) {
    int end = from + part.size();
    return new Page<>(part, end < total && !part.isEmpty() ? Integer.toString(end) : null, total);
  }

  /**
   * A part of a list that is at hand whole.
   *
   * @param from how many come before it
   */
  public static <T> Page<T> of(List<T> whole, int from, int size) {
    int begin = Math.min(from, whole.size());
    int end = Math.min(begin + size, whole.size());
    String next = end < whole.size() ? Integer.toString(end) : null;
    return new Page<>(whole.subList(begin, end), next, whole.size());
  }
}
