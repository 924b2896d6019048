package org.teachercloud.system.canary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.teachercloud.system.security.Operation;

/**
 * A place of a request where text may stand, as a service's document describes it.
 *
 * @param part {@code query}, {@code path}, {@code header} or {@code body}
 * @param name of the parameter, or the way into the body, such as {@code units[].title.en}; {@code
 *     *} stands for any name, {@code **} for whatever is sent
 */
record WritableField(Operation operation, String part, String name, JsonNode schema) {

  private static final Set<String> NOT_TEXT =
      Set.of("uuid", "date", "date-time", "local-date-time", "time");
  private static final List<String> COMPOSED = List.of("anyOf", "oneOf", "allOf");

  /** What documents say of words that must not be blank. */
  private static final String NOT_BLANK = "\\S";

  /** Every one of every operation. */
  static List<WritableField> all() {
    List<WritableField> all = new ArrayList<>();
    for (Operation operation : Operation.all()) {
      Reader reader = new Reader(operation, all);
      for (JsonNode one : operation.described().path("parameters")) {
        reader.part = one.path("in").asText();
        reader.read(one.path("schema"), one.path("name").asText(), Set.of());
      }
      reader.part = "body";
      Set<JsonNode> schemas = new java.util.LinkedHashSet<>();
      operation
          .described()
          .at("/requestBody/content")
          .forEach(one -> schemas.add(one.get("schema")));
      schemas.forEach(schema -> reader.read(schema, "", Set.of()));
    }
    return all;
  }

  /** Whether words of somebody's own may stand there, by themselves or in an address. */
  boolean takes(String word) {
    String pattern = schema.path("pattern").asText("");
    boolean free =
        pattern.isEmpty()
            || pattern.equals(NOT_BLANK)
            || Pattern.matches(pattern, word)
            || Pattern.matches(pattern, "urn:" + word);
    return free && schema.path("maxLength").asInt(Integer.MAX_VALUE) >= word.length();
  }

  /** Operation and place, as the list of exceptions names them. */
  @Override
  public String toString() {
    return (operation + " " + part + " " + name).strip();
  }

  /** Goes down into schemas. */
  private static final class Reader {

    private final Operation operation;
    private final List<WritableField> found;
    private String part;

    Reader(Operation operation, List<WritableField> found) {
      this.operation = operation;
      this.found = found;
    }

    void read(JsonNode schema, String name, Set<String> seen) {
      if (schema.has("$ref")) {
        String named = schema.get("$ref").asText().replaceAll(".*/", "");
        if (!seen.contains(named)) {
          Set<String> more = new java.util.HashSet<>(seen);
          more.add(named);
          read(operation.schemas().path(named), name, more);
        }
        return;
      }
      COMPOSED.forEach(each -> schema.path(each).forEach(one -> read(one, name, seen)));
      if (isText(schema)) {
        found.add(new WritableField(operation, part, name, schema));
      }
      if (schema.has("items")) {
        read(schema.get("items"), name + "[]", seen);
      }
      schema
          .path("properties")
          .properties()
          .forEach(one -> read(one.getValue(), inside(name, one.getKey()), seen));
      JsonNode more = schema.path("additionalProperties");
      if (more.isObject()) {
        read(more, inside(name, "*"), seen);
      } else if (isAnything(schema)) {
        found.add(new WritableField(operation, part, inside(name, "**"), schema));
      }
    }

    private static String inside(String name, String step) {
      return name.isEmpty() ? step : name + "." + step;
    }

    /** A schema without a type takes text as well. */
    private static boolean isText(JsonNode schema) {
      boolean text =
          schema.has("type")
              ? schema.get("type").toString().contains("\"string\"")
              : !schema.has("properties") && COMPOSED.stream().noneMatch(schema::has);
      return text
          && !schema.has("enum")
          && !schema.has("const")
          && !NOT_TEXT.contains(schema.path("format").asText());
    }

    private static boolean isAnything(JsonNode schema) {
      return schema.path("type").toString().contains("\"object\"")
          && !schema.has("properties")
          && COMPOSED.stream().noneMatch(schema::has);
    }
  }
}
