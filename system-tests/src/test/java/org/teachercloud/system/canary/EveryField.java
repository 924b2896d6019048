package org.teachercloud.system.canary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teachercloud.system.security.Operation;
import org.teachercloud.system.security.specimens.Wish;

/**
 * Requests that nobody wrote down: for every operation of the documents one with the word in the
 * whole body, and one for each parameter. Most are refused; none may leave a trace for all that.
 */
final class EveryField {

  private static final JsonNodeFactory JSON = new ObjectMapper().getNodeFactory();

  /** Whatever a call may carry besides what the documents tell of. */
  private static final List<String> HEADERS =
      List.of("X-Request-Id", "User-Agent", "Referer", "Accept-Language", "X-Forwarded-For");

  private final String word;

  EveryField(String word) {
    this.word = word;
  }

  List<Wish> wishes() {
    Map<Operation, List<WritableField>> fields =
        WritableField.all().stream()
            .collect(
                Collectors.groupingBy(
                    WritableField::operation, LinkedHashMap::new, Collectors.toList()));
    List<Wish> wishes = new java.util.ArrayList<>();
    fields.forEach(
        (operation, all) -> {
          all.stream()
              .filter(field -> !field.part().equals("body"))
              .forEach(field -> wishes.add(with(field)));
          JsonNode content = operation.described().at("/requestBody/content");
          content
              .properties()
              .forEach(
                  one -> wishes.add(with(operation, one.getKey(), one.getValue().path("schema"))));
        });
    Wish plain = new Wish("GET", "/api/v1/me", null);
    HEADERS.forEach(header -> wishes.add(plain.with(header, word)));
    return wishes;
  }

  private Wish with(WritableField field) {
    Operation operation = field.operation();
    return switch (field.part()) {
      case "query" -> bare(operation, field.name().replace("[]", "") + "=" + word, Map.of());
      case "header" -> bare(operation, "", Map.of(field.name(), "\"" + word + "\""));
      default -> bare(operation, "", Map.of());
    };
  }

  private Wish bare(Operation operation, String query, Map<String, String> headers) {
    String body = operation.writes() && !operation.method().equals("DELETE") ? "{}" : null;
    return new Wish(operation.method(), address(operation, query), body, headers);
  }

  /** Where an object is named by a word, hers is; where by an identifier, one that nothing has. */
  private String address(Operation operation, String query) {
    String path = operation.path().replace("{service}", "enrollment");
    for (JsonNode one : operation.described().path("parameters")) {
      if (one.path("in").asText().equals("path")) {
        boolean text = one.at("/schema/type").asText().equals("string");
        String value = text ? word : UUID.randomUUID().toString();
        path = path.replace("{" + one.path("name").asText() + "}", value);
      }
    }
    path = path.replaceAll("\\{[a-zA-Z]+}", word);
    return query.isEmpty() ? path : path + "?" + query;
  }

  private Wish with(Operation operation, String type, JsonNode schema) {
    String sent = type.equals("*/*") ? "application/json" : type;
    JsonNode body = made(operation, schema, Set.of());
    String text =
        sent.startsWith("application/x-www-form-urlencoded")
            ? "verb=" + URLEncoder.encode(word, StandardCharsets.UTF_8)
            : body.isTextual() ? "{\"" + word + "\": \"" + word + "\"}" : body.toString();
    return new Wish(
        operation.method(),
        address(operation, ""),
        text,
        Map.of("Content-Type", sent, "If-Match", "*"));
  }

  /** Something of a schema, with the word wherever text stands. */
  private JsonNode made(Operation operation, JsonNode schema, Set<String> seen) {
    if (schema.has("$ref")) {
      String named = schema.get("$ref").asText().replaceAll(".*/", "");
      Set<String> more = new java.util.HashSet<>(seen);
      return more.add(named)
          ? made(operation, operation.schemas().path(named), more)
          : JSON.nullNode();
    }
    for (String composed : List.of("oneOf", "anyOf", "allOf")) {
      if (schema.has(composed)) {
        return made(operation, schema.get(composed).get(0), seen);
      }
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(0);
    }
    String type = schema.path("type").toString();
    if (schema.has("properties") || type.contains("object")) {
      return object(operation, schema, seen);
    }
    if (schema.has("items")) {
      ArrayNode array = JSON.arrayNode();
      return array.add(made(operation, schema.get("items"), seen));
    }
    if (type.contains("boolean")) {
      return JSON.booleanNode(true);
    }
    if (type.contains("integer") || type.contains("number")) {
      return JSON.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
    }
    return JSON.textNode(text(schema));
  }

  private ObjectNode object(Operation operation, JsonNode schema, Set<String> seen) {
    ObjectNode object = JSON.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(one -> object.set(one.getKey(), made(operation, one.getValue(), seen)));
    if (schema.path("additionalProperties").isObject()) {
      object.set(word, made(operation, schema.get("additionalProperties"), seen));
      object.set("en", made(operation, schema.get("additionalProperties"), seen));
    } else if (!schema.has("properties")) {
      object.put(word, word);
    }
    return object;
  }

  private String text(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "uuid" -> UUID.randomUUID().toString();
      case "date" -> "2026-01-10";
      case "date-time" -> "2026-01-10T08:00:00Z";
      default -> word;
    };
  }
}
