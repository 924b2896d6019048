package org.teachercloud.system.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One operation of the public API, as a service's checked-in OpenAPI document describes it.
 *
 * @param method in upper case
 * @param path template such as {@code /api/v1/enrollments/{id}}
 */
public record Operation(String method, String path) {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final List<String> FILES =
      List.of("openapi.yaml", "openapi.json", "src/main/openapi/openapi.yaml");

  private static final Map<Operation, JsonNode> SCHEMAS = new LinkedHashMap<>();
  private static final Map<Operation, JsonNode> DESCRIBED = readAll();

  /** Every operation of every service; one that several services answer counts once. */
  public static List<Operation> all() {
    return List.copyOf(DESCRIBED.keySet());
  }

  /** Names of the parameters that its document tells of. */
  List<String> parameters() {
    return DESCRIBED.get(this).path("parameters").findValuesAsText("name");
  }

  /** What its document says of it. */
  public JsonNode described() {
    return DESCRIBED.get(this);
  }

  /** The schemas that its document names. */
  public JsonNode schemas() {
    return SCHEMAS.get(this);
  }

  /** Whether its document tells of an answer with this status. */
  boolean answers(String status) {
    return DESCRIBED.get(this).path("responses").has(status);
  }

  /** Whether its document tells of a header of the answer with this status. */
  boolean answersWith(String header, String status) {
    return DESCRIBED.get(this).path("responses").path(status).path("headers").has(header);
  }

  /** Whether its document asks for a token. */
  boolean isSecured() {
    return !DESCRIBED.get(this).path("security").isEmpty();
  }

  /** Whether its document tells of every refusal as a problem (RFC 9457). */
  boolean refusesInProblems() {
    return DESCRIBED.get(this).path("responses").properties().stream()
        .filter(response -> response.getKey().startsWith("4"))
        .allMatch(response -> response.getValue().path("content").has("application/problem+json"));
  }

  /** Whether its document tells of an answer in JSON. */
  boolean answersInJson() {
    return answer().path("content").has("application/json");
  }

  private JsonNode answer() {
    return DESCRIBED.get(this).path("responses").path("200");
  }

  /** Whether its document tells of pages as all lists have them. */
  boolean answersInPages() {
    JsonNode size =
        DESCRIBED
            .get(this)
            .path("parameters")
            .valueStream()
            .filter(one -> one.path("name").asText().equals("size"))
            .map(one -> one.path("schema"))
            .findFirst()
            .orElseThrow();
    return size.path("minimum").asInt() == 1
        && size.path("maximum").asInt() == 50
        && size.path("default").asInt() == 20
        && answersInOneShape();
  }

  /** Whether its document tells of a list, or of something whose items are listed. */
  boolean answersAList() {
    return answersInJson()
        && shapes()
            .anyMatch(
                shape ->
                    isArray(shape) || isArray(resolved(shape.path("properties").path("items"))));
  }

  /** Whether its document tells what comes next in a list and how many there are. */
  boolean answersInOneShape() {
    return shapes()
        .map(shape -> shape.path("properties"))
        .allMatch(page -> page.has("items") && page.has("next") && page.has("total"));
  }

  /** The values that a field of a schema may have. */
  List<String> valuesOf(String schema, String field) {
    JsonNode property = schemas().path(schema).path("properties").path(field);
    return resolved(property).path("enum").valueStream().map(JsonNode::asText).toList();
  }

  private Stream<JsonNode> shapes() {
    JsonNode schema = answer().path("content").path("application/json").path("schema");
    return (schema.has("anyOf") ? schema.path("anyOf").valueStream() : Stream.of(schema))
        .map(this::resolved);
  }

  private JsonNode resolved(JsonNode schema) {
    String name = schema.path("$ref").asText();
    return name.isEmpty() ? schema : schemas().path(name.replaceAll(".*/", ""));
  }

  private static boolean isArray(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.asText().equals("array")
        || type.valueStream().anyMatch(one -> one.asText().equals("array"));
  }

  /** Whether it takes the name of an object; which service answers is none. */
  boolean namesAnObject() {
    return path.replace("{service}", "").contains("{");
  }

  /** Whether it changes anything. */
  public boolean writes() {
    return !method.equals("GET");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }

  static List<Path> documents() {
    Path root = Path.of("..");
    try (Stream<Path> modules = Files.list(root)) {
      return modules
          .filter(module -> module.getFileName().toString().matches(".+-service|gateway"))
          .flatMap(module -> FILES.stream().map(module::resolve))
          .filter(Files::exists)
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<Operation, JsonNode> readAll() {
    Map<Operation, JsonNode> described = new LinkedHashMap<>();
    for (Path document : documents()) {
      JsonNode whole = read(document);
      for (var path : whole.path("paths").properties()) {
        for (var method : path.getValue().properties()) {
          if (METHODS.contains(method.getKey())) {
            String name = method.getKey().toUpperCase(Locale.ROOT);
            Operation operation = new Operation(name, path.getKey());
            described.putIfAbsent(operation, method.getValue());
            SCHEMAS.putIfAbsent(operation, whole.path("components").path("schemas"));
          }
        }
      }
    }
    return described;
  }

  private static JsonNode read(Path document) {
    try {
      return new YAMLMapper().readTree(document.toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
