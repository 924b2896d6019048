package org.teachercloud.recommendation.evaluating.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries in the usual form of public sets: a line each with tabs between, named in the first line;
 * {@code user_id}, {@code item_id}, {@code correct} (1 or 0) and {@code skill_id}, where several
 * skills stand with {@code ~} between. Lines of a person stand in her order.
 */
record TriedFile(Map<String, List<Tried>> people) {

  /** One try. */
  record Tried(String item, String[] skills, boolean success) {}

  static TriedFile read(Path file) throws IOException {
    Map<String, List<Tried>> people = new LinkedHashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String head = lines.readLine();
      List<String> names = head == null ? List.of() : List.of(head.split("\t"));
      int user = names.indexOf("user_id");
      int item = names.indexOf("item_id");
      int correct = names.indexOf("correct");
      int skill = names.indexOf("skill_id");
      if (Math.min(Math.min(user, item), Math.min(correct, skill)) < 0) {
        throw new IllegalArgumentException(
            "the first line must name user_id, item_id, correct and skill_id");
      }
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        people
            .computeIfAbsent(cells[user], key -> new ArrayList<>())
            .add(new Tried(cells[item], cells[skill].split("~"), cells[correct].startsWith("1")));
      }
    }
    return new TriedFile(people);
  }
}
