package org.teachercloud.enrollment.statements.storing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.teachercloud.enrollment.statements.checking.Times;

/**
 * Whether two statements say the same, what the store adds left aside: xAPI 1.0.3 Data 2.3.1.
 * Moments are compared as moments, numbers as numbers, durations to the hundredth of a second.
 */
final class SameStatement {

  private static final Pattern HUNDREDTHS = Pattern.compile("(\\d+\\.\\d{2})\\d+S");

  private static final Comparator<JsonNode> BY_MEANING =
      (one, other) ->
          one.isNumber() && other.isNumber()
              ? one.decimalValue().compareTo(other.decimalValue())
              : one.equals(other) ? 0 : 1;

  private SameStatement() {}

  /** Whether what is told again is what was stored. */
  static boolean again(JsonNode stored, JsonNode told) {
    List<String> added =
        told.has("timestamp")
            ? List.of("id", "authority", "stored", "version")
            : List.of("id", "authority", "stored", "version", "timestamp");
    return same(stored, told, added);
  }

  /** Whether what was signed is what is told. */
  static boolean signed(JsonNode signed, JsonNode told) {
    List<String> added =
        new java.util.ArrayList<>(List.of("authority", "stored", "version", "attachments"));
    for (String field : List.of("id", "timestamp")) {
      if (!signed.has(field)) {
        added.add(field);
      }
    }
    return same(signed, told, added);
  }

  private static boolean same(JsonNode one, JsonNode other, List<String> apart) {
    return plain(one, apart).equals(BY_MEANING, plain(other, apart));
  }

  private static JsonNode plain(JsonNode statement, List<String> apart) {
    ObjectNode copy = statement.deepCopy();
    copy.remove(apart);
    Completion.contextAsLists(copy);
    duration(copy);
    if (copy.path("object") instanceof ObjectNode object) {
      Completion.contextAsLists(object);
      duration(object);
    }
    String timestamp = copy.path("timestamp").textValue();
    if (timestamp != null) {
      copy.put("timestamp", Times.read(timestamp).toString());
    }
    return copy;
  }

  private static void duration(ObjectNode statement) {
    String duration = statement.at("/result/duration").textValue();
    if (duration != null) {
      ((ObjectNode) statement.get("result"))
          .put("duration", HUNDREDTHS.matcher(duration).replaceAll("$1S"));
    }
  }
}
