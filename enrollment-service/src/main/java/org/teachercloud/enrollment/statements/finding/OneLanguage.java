package org.teachercloud.enrollment.statements.finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Leaves one language in every language map: the best of those that were asked for. */
final class OneLanguage {

  private static final Set<String> MAPS = Set.of("display", "name", "description");

  private final List<Locale.LanguageRange> wanted;

  OneLanguage(String acceptLanguage) {
    this.wanted = ranges(acceptLanguage);
  }

  void apply(JsonNode node) {
    for (var field : node.properties()) {
      if (field.getKey().equals("extensions")) {
        continue;
      }
      if (MAPS.contains(field.getKey()) && field.getValue() instanceof ObjectNode map) {
        keepBest(map);
      } else {
        apply(field.getValue());
      }
    }
    if (node.isArray()) {
      node.forEach(this::apply);
    }
  }

  private void keepBest(ObjectNode map) {
    if (map.size() > 1) {
      List<String> tags = new ArrayList<>();
      map.fieldNames().forEachRemaining(tags::add);
      map.retain(best(tags));
    }
  }

  private String best(List<String> tags) {
    List<String> matching = wanted.isEmpty() ? List.of() : Locale.filterTags(wanted, tags);
    if (!matching.isEmpty()) {
      String match = matching.getFirst();
      return tags.stream().filter(match::equalsIgnoreCase).findFirst().orElse(tags.getFirst());
    }
    String near = wanted.isEmpty() ? null : Locale.lookupTag(wanted, tags);
    return tags.stream()
        .filter(tag -> tag.equalsIgnoreCase(near))
        .findFirst()
        .orElse(tags.getFirst());
  }

  private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return List.of();
    }
    try {
      return Locale.LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException malformed) {
      return List.of();
    }
  }
}
