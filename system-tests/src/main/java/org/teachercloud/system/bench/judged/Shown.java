package org.teachercloud.system.bench.judged;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * An item as a list of results shows it, in lower case.
 *
 * @param title in every language
 * @param owner in every language, and its slug
 */
record Shown(String title, String owner) {

  static Shown of(JsonNode item) {
    JsonNode institution = item.path("institution");
    return new Shown(
        lower(item.path("title").toString()),
        lower(institution.path("name").toString() + institution.path("id").asText()));
  }

  /** Whether {@code t:} a word stands in the title, or {@code o:} in the owner's name. */
  boolean has(String wish) {
    return (wish.startsWith("t:") ? title : owner).contains(lower(wish.substring(2)));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
