package org.teachercloud.enrollment.statements.checking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Activities: xAPI 1.0.3 Data 2.4.4.1, IEEE 9274.1.1 clause 4.2.2.3. */
final class ActivityRules {

  /** The lists of parts that an interaction may have, by the kind of interaction. */
  private static final Map<String, Set<String>> PARTS =
      Map.of(
          "true-false", Set.of(),
          "choice", Set.of("choices"),
          "fill-in", Set.of(),
          "long-fill-in", Set.of(),
          "matching", Set.of("source", "target"),
          "performance", Set.of("steps"),
          "sequencing", Set.of("choices"),
          "likert", Set.of("scale"),
          "numeric", Set.of(),
          "other", Set.of());

  private static final Set<String> ALL_PARTS =
      Set.of("choices", "scale", "source", "target", "steps");

  private static final Shape PART =
      new Shape().must("id", Forms.TEXT).may("description", Forms.LANGUAGE_MAP);

  private static final Rule PART_LIST =
      Rule.listOf(PART)
          .and(
              list -> {
                Set<String> ids = new HashSet<>();
                for (JsonNode part : list) {
                  if (!ids.add(part.get("id").textValue())) {
                    throw new Malformed("TWICE");
                  }
                }
              });

  static final Rule DEFINITION =
      new Shape()
          .may("name", Forms.LANGUAGE_MAP)
          .may("description", Forms.LANGUAGE_MAP)
          .may("type", Forms.IRI)
          .may("moreInfo", Forms.IRI)
          .may("interactionType", Forms.oneOf(PARTS.keySet().toArray(String[]::new)))
          .may("correctResponsesPattern", Rule.listOf(Forms.TEXT))
          .may("choices", PART_LIST)
          .may("scale", PART_LIST)
          .may("source", PART_LIST)
          .may("target", PART_LIST)
          .may("steps", PART_LIST)
          .may("extensions", Forms.EXTENSIONS)
          .and(ActivityRules::interaction);

  static final Rule ACTIVITY =
      new Shape()
          .may("objectType", Forms.oneOf("Activity"))
          .must("id", Forms.IRI)
          .may("definition", DEFINITION);

  private ActivityRules() {}

  private static void interaction(JsonNode definition) {
    String kind = definition.path("interactionType").textValue();
    if (kind == null && definition.has("correctResponsesPattern")) {
      throw new Malformed("MISSING").within("interactionType");
    }
    for (String part : ALL_PARTS) {
      if (definition.has(part) && (kind == null || !PARTS.get(kind).contains(part))) {
        throw new Malformed("NOT_ALLOWED_HERE").within(part);
      }
    }
  }
}
