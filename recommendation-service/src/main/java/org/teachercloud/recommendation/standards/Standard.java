package org.teachercloud.recommendation.standards;

import java.util.Map;
import java.util.UUID;

/**
 * A standard, or a heading over standards.
 *
 * @param code as people cite it; empty where it has none
 * @param title by language tag, at least one
 * @param parent the item that it is part of; null at the top
 */
public record Standard(UUID id, String code, Map<String, String> title, UUID parent) {

  /** Code and title in a language, in another one where it has none in that. */
  public String named(String language) {
    String best = title.get(language);
    String text = best != null ? best : title.values().stream().findFirst().orElse("");
    return code.isEmpty() ? text : code + " " + text;
  }
}
