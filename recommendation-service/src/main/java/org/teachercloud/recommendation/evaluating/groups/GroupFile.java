package org.teachercloud.recommendation.evaluating.groups;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The people of a file and what is known of them: a line each with tabs between, the columns named
 * in the first line, the person first. Every value of every column is a group; where several values
 * stand in a cell with commas between, she belongs to each. An empty cell says nothing of her.
 */
public final class GroupFile {

  private GroupFile() {}

  /**
   * The groups, column by column and in the order of their values.
   *
   * @param people by name her place in the histories; whoever else is in the file is passed over
   * @throws IllegalArgumentException naming the line that has not as many cells as the first one
   */
  public static List<Group> read(Path file, Map<String, Integer> people) throws IOException {
    List<Map<String, BitSet>> columns = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String head = lines.readLine();
      String[] names = head == null ? new String[0] : head.split("\t", -1);
      if (names.length < 2) {
        throw new IllegalArgumentException(
            file + ", line 1: not the name of a person's column TAB names of others");
      }
      for (int column = 1; column < names.length; column++) {
        columns.add(new TreeMap<>());
      }
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String[] cells = line.split("\t", -1);
        if (cells.length != names.length) {
          throw new IllegalArgumentException(
              "%s, line %d: not %d cells".formatted(file, number, names.length));
        }
        Integer person = people.get(cells[0]);
        for (int column = 1; person != null && column < cells.length; column++) {
          add(columns.get(column - 1), names[column], cells[column], person);
        }
      }
    }
    return columns.stream()
        .flatMap(column -> column.entrySet().stream())
        .map(group -> new Group(group.getKey(), group.getValue()))
        .toList();
  }

  private static void add(Map<String, BitSet> column, String name, String cell, int person) {
    for (String value : cell.split(",")) {
      if (!value.isBlank()) {
        column.computeIfAbsent(name + " " + value.strip(), key -> new BitSet()).set(person);
      }
    }
  }
}
