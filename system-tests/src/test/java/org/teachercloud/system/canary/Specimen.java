package org.teachercloud.system.canary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A checked-in request by her, or by others about her, with the word wherever it may stand.
 *
 * @param operation such as {@code POST /api/v1/searches}
 * @param said {@code by} ({@code she}, or a demo account), and what is sent: {@code path}, {@code
 *     query}, {@code headers}, {@code body}
 */
record Specimen(String operation, JsonNode said) {

  static final Path FILE = Path.of("src/test/resources/canary.json");

  /** What stands for the word. */
  static final String WORD = "${word}";

  /** All of them, in the order in which they can be sent. */
  static List<Specimen> all() {
    List<Specimen> all = new ArrayList<>();
    try {
      for (var one : new ObjectMapper().readTree(FILE.toFile()).properties()) {
        one.getValue().forEach(said -> all.add(new Specimen(one.getKey(), said)));
      }
      return all;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String by() {
    return said.get("by").asText();
  }

  /** Whether the word stands there. */
  boolean fills(WritableField field) {
    if (!operation.equals(field.operation().toString())) {
      return false;
    }
    JsonNode part = said.path(field.part());
    if (!field.part().equals("body")) {
      return tells(part.path(field.name()));
    }
    if (part.isTextual() || field.name().isEmpty()) {
      return tells(part);
    }
    Stream<JsonNode> there = Stream.of(part);
    for (String step : field.name().replace("[]", ".[]").split("\\.")) {
      there = there.flatMap(node -> further(node, step));
    }
    return there.anyMatch(Specimen::tells);
  }

  private static Stream<JsonNode> further(JsonNode node, String step) {
    return switch (step) {
      case "**" -> Stream.of(node);
      case "[]", "*" -> StreamSupport.stream(node.spliterator(), false);
      default -> Stream.of(node.path(step));
    };
  }

  private static boolean tells(JsonNode node) {
    return node.toString().contains(WORD);
  }
}
