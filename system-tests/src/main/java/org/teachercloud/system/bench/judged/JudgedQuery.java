package org.teachercloud.system.bench.judged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A query with what somebody who types it hopes to see; the list lies with catalog-service's tests
 * and says in its first line how it is read.
 *
 * @param real whether it was judged on the real courses, and not on the seed
 * @param k among how many first results one must be meant
 */
record JudgedQuery(boolean real, int k, String text, String meant) {

  static List<JudgedQuery> all(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\|", -1))
          .map(
              row ->
                  new JudgedQuery(row[0].equals("all"), Integer.parseInt(row[1]), row[2], row[3]))
          .toList();
    }
  }

  /** Whether this is what was meant. */
  boolean means(Shown shown) {
    return Stream.of(meant.split("&"))
        .allMatch(part -> Stream.of(part.split("/")).anyMatch(shown::has));
  }
}
