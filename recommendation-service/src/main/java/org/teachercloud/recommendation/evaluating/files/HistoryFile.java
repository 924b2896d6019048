package org.teachercloud.recommendation.evaluating.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teachercloud.recommendation.training.Histories;

/**
 * Histories in a file of lines {@code person TAB item TAB order}; the order is a position or a time
 * in seconds. Lines may come in any order; what a person took twice counts once, the first time.
 *
 * @param people by name her place in the histories
 * @param itemNames by number; those of the catalogue's file that nobody took come last
 */
public record HistoryFile(
    Histories histories, Map<String, Integer> people, List<String> itemNames) {

  /**
   * Reads them.
   *
   * @param catalogue lines {@code item TAB outside identity}; null where there is none
   * @throws IllegalArgumentException naming the line that cannot be understood
   */
  public static HistoryFile read(Path train, Path catalogue) throws IOException {
    Map<String, Integer> people = new HashMap<>();
    Map<String, Integer> items = new HashMap<>();
    List<String> itemNames = new ArrayList<>();
    int[] person = new int[1 << 16];
    int[] item = new int[1 << 16];
    double[] order = new double[1 << 16];
    int lines = 0;
    try (BufferedReader reader = Files.newBufferedReader(train)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isEmpty()) {
          continue;
        }
        if (lines == person.length) {
          person = Arrays.copyOf(person, lines * 2);
          item = Arrays.copyOf(item, lines * 2);
          order = Arrays.copyOf(order, lines * 2);
        }
        int first = line.indexOf('\t');
        int second = line.indexOf('\t', first + 1);
        if (first < 0 || second < 0) {
          throw new IllegalArgumentException(
              train + ", line " + (lines + 1) + ": not person TAB item TAB order");
        }
        person[lines] = numberOf(people, null, line.substring(0, first));
        item[lines] = numberOf(items, itemNames, line.substring(first + 1, second));
        order[lines++] = order(train, lines, line.substring(second + 1).strip());
      }
    }
    if (catalogue != null) {
      try (BufferedReader reader = Files.newBufferedReader(catalogue)) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          if (!line.isEmpty()) {
            int tab = line.indexOf('\t');
            numberOf(items, itemNames, tab < 0 ? line : line.substring(0, tab));
          }
        }
      }
    }
    return new HistoryFile(
        sorted(people.size(), itemNames.size(), person, item, Arrays.copyOf(order, lines)),
        people,
        itemNames);
  }

  private static double order(Path file, int line, String text) {
    double order;
    try {
      order = Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      order = Double.NaN;
    }
    if (!Double.isFinite(order)) {
      throw new IllegalArgumentException(
          file + ", line " + line + ": not a position or time: " + text);
    }
    return order;
  }

  private static Integer numberOf(Map<String, Integer> numbers, List<String> names, String name) {
    Integer known = numbers.get(name);
    if (known == null) {
      known = numbers.size();
      numbers.put(name, known);
      if (names != null) {
        names.add(name);
      }
    }
    return known;
  }

  private static Histories sorted(int people, int items, int[] person, int[] item, double[] order) {
    int lines = order.length;
    int[] starts = new int[people + 1];
    for (int line = 0; line < lines; line++) {
      starts[person[line] + 1]++;
    }
    for (int i = 0; i < people; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = starts.clone();
    int[] byPerson = new int[lines];
    for (int line = 0; line < lines; line++) {
      byPerson[next[person[line]]++] = line;
    }
    int[] seenBy = new int[items];
    int[] kept = new int[lines];
    long[] times = new long[lines];
    int[] cut = new int[people + 1];
    int size = 0;
    for (int i = 0; i < people; i++) {
      sort(byPerson, starts[i], starts[i + 1], order);
      for (int at = starts[i]; at < starts[i + 1]; at++) {
        int line = byPerson[at];
        if (seenBy[item[line]] != i + 1) {
          seenBy[item[line]] = i + 1;
          kept[size] = item[line];
          times[size++] = Math.round(order[line]);
        }
      }
      cut[i + 1] = size;
    }
    return new Histories(items, cut, Arrays.copyOf(kept, size), Arrays.copyOf(times, size));
  }

  /** A stable sort of lines by their order, fast where they are sorted already. */
  private static void sort(int[] lines, int from, int to, double[] order) {
    boolean sorted = true;
    for (int at = from + 1; at < to && sorted; at++) {
      sorted = order[lines[at - 1]] <= order[lines[at]];
    }
    if (!sorted) {
      Integer[] part = new Integer[to - from];
      Arrays.setAll(part, i -> lines[from + i]);
      Arrays.sort(part, (one, other) -> Double.compare(order[one], order[other]));
      for (int i = 0; i < part.length; i++) {
        lines[from + i] = part[i];
      }
    }
  }
}
