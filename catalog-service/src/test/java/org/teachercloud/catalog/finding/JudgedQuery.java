package org.teachercloud.catalog.finding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.teachercloud.catalog.finding.index.Entry;

/**
 * A query with what somebody who types it hopes to see.
 *
 * @param corpus {@code seed} or {@code all}
 * @param k among how many first results one must be meant
 */
record JudgedQuery(String corpus, int k, String text, String meant) {

  static List<JudgedQuery> all() throws IOException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (var in = loader.getResourceAsStream("judged-queries.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\|", -1))
          .map(row -> new JudgedQuery(row[0], Integer.parseInt(row[1]), row[2], row[3]))
          .toList();
    }
  }

  /** Whether the entry is what was meant. */
  boolean means(Entry entry) {
    String title = lower(entry.description().title().byLanguage().values().toString());
    String owner = lower(entry.owner().byLanguage().values() + entry.institution());
    return Stream.of(meant.split("&"))
        .allMatch(part -> Stream.of(part.split("/")).anyMatch(one -> stands(one, title, owner)));
  }

  private static boolean stands(String wish, String title, String owner) {
    return (wish.startsWith("t:") ? title : owner).contains(lower(wish.substring(2)));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
