package org.teachercloud.system.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.teachercloud.system.security.specimens.Wish;
import org.teachercloud.system.security.specimens.Words;

/**
 * The checked-in requests: for every operation that changes something a request that is valid in
 * itself, so that nothing but permission and the object's state is left to refuse it.
 */
final class Requests {

  static final Path FILE = Path.of("src/test/resources/requests.json");

  private static final JsonNode ALL = read();

  private Requests() {}

  /** Whether a request is known. */
  static boolean has(Operation operation) {
    return ALL.has(operation.toString());
  }

  /**
   * Whether the request is not whole on purpose, and may be refused as input where it is let in.
   */
  static boolean isIncomplete(Operation operation) {
    return ALL.path(operation.toString()).path("incomplete").asBoolean();
  }

  /** Whether there is a second valid request that asks for something else. */
  static boolean hasAnother(Operation operation) {
    return ALL.path(operation.toString()).has("other");
  }

  /** The request, at an address. */
  static Wish of(Operation operation, String address, Words words) {
    return wish(operation, address, "body", words);
  }

  /** A request for something else. */
  static Wish another(Operation operation, String address, Words words) {
    return wish(operation, address, "other", words);
  }

  private static Wish wish(Operation operation, String address, String body, Words words) {
    JsonNode known = ALL.path(operation.toString());
    Map<String, String> headers = new HashMap<>();
    known
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    String query = known.has("query") ? "?" + words.in(known.get("query").asText()) : "";
    JsonNode said = known.path(body);
    String text = said.isMissingNode() ? null : said.isTextual() ? said.asText() : said.toString();
    return new Wish(
        operation.method(), address + query, text == null ? null : words.in(text), headers);
  }

  static Iterable<String> names() {
    return ALL::fieldNames;
  }

  private static JsonNode read() {
    try {
      return new ObjectMapper().readTree(FILE.toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
