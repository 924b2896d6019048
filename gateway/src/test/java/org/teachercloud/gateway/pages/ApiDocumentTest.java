package org.teachercloud.gateway.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {
  private static final String SAME = "{\"type\":\"string\"}";

  @Test
  void pathsOfAllServicesStandInOneDocument() {
    JsonObject union = union(document("/a", "A", SAME), document("/b", "B", SAME));
    assertEquals(java.util.Set.of("/a", "/b"), union.getJsonObject("paths").fieldNames());
    assertEquals("/", union.getJsonArray("servers").getJsonObject(0).getString("url"));
    assertTrue(union.getString("openapi").startsWith("3.1"));
  }

  @Test
  void partsThatAreTheSameAreKeptOnce() {
    JsonObject union = union(document("/a", "Problem", SAME), document("/b", "Problem", SAME));
    assertEquals(java.util.Set.of("Problem"), schemas(union).fieldNames());
  }

  @Test
  void partsThatDifferKeepTheirMeaning() {
    JsonObject union =
        union(document("/a", "View", SAME), document("/b", "View", "{\"type\":\"integer\"}"));
    assertEquals(java.util.Set.of("View", "two.View"), schemas(union).fieldNames());
    assertEquals("#/components/schemas/View", reference(union, "/a"));
    assertEquals("#/components/schemas/two.View", reference(union, "/b"));
  }

  @Test
  void onePathIsDescribedByOneService() {
    JsonObject a = document("/a", "A", SAME);
    assertThrows(IllegalStateException.class, () -> union(a, a));
  }

  @Test
  void operatorsPathIsTheServicesOwn() {
    JsonObject a = document("/operations/{service}/x", "A", SAME);
    JsonObject b = document("/operations/{service}/x", "A", SAME);
    assertEquals(
        java.util.Set.of("/operations/one/x", "/operations/two/x"),
        union(a, b).getJsonObject("paths").fieldNames());
  }

  @Test
  void documentsOfThisBuildFitTogetherAndNoneIsLeftOut() {
    var addresses = new TreeSet<String>();
    ApiDocument.documents()
        .forEach(
            (service, document) ->
                document
                    .getJsonObject("paths")
                    .fieldNames()
                    .forEach(path -> addresses.add(path.replace("{service}", service))));
    assertTrue(
        addresses.containsAll(
            List.of("/api/v1/resources", "/api/v1/enrollments", "/api/v1/recommendations")));
    assertEquals(addresses, ApiDocument.union().getJsonObject("paths").fieldNames());
  }

  @Test
  void everyOperationOfThisBuildHasANameOfItsOwnAndTagsThatAreExplained() {
    JsonObject union = ApiDocument.union();
    var explained = new TreeSet<String>();
    for (Object tag : union.getJsonArray("tags")) {
      assertTrue(((JsonObject) tag).containsKey("description"), tag::toString);
      explained.add(((JsonObject) tag).getString("name"));
    }
    var names = new TreeSet<String>();
    for (String path : union.getJsonObject("paths").fieldNames()) {
      JsonObject item = union.getJsonObject("paths").getJsonObject(path);
      for (String method : item.fieldNames()) {
        if (item.getValue(method) instanceof JsonObject operation) {
          assertTrue(names.add(operation.getString("operationId")), method + " " + path);
          assertTrue(
              explained.containsAll(operation.getJsonArray("tags").getList()), method + " " + path);
        }
      }
    }
  }

  @Test
  void everyOperationTellsWhatTheDoorRefusesByItself() {
    JsonObject union = ApiDocument.union();
    DoorRefusals.tell(union, (method, path) -> (path.endsWith("/imports") ? 257L : 1L) << 20);
    JsonObject paths = union.getJsonObject("paths");
    for (String path : paths.fieldNames()) {
      for (var method : paths.getJsonObject(path)) {
        if (method.getValue() instanceof JsonObject operation) {
          JsonObject responses = operation.getJsonObject("responses");
          assertTrue(
              responses.getJsonObject("429").getJsonObject("headers").containsKey("Retry-After"));
          boolean sends = List.of("post", "put", "patch").contains(method.getKey());
          assertTrue(!sends || responses.containsKey("413"), method.getKey() + " " + path);
        }
      }
    }
    assertEquals(
        "BODY_TOO_LARGE: more than 257 MiB at once",
        paths
            .getJsonObject("/api/v1/imports")
            .getJsonObject("post")
            .getJsonObject("responses")
            .getJsonObject("413")
            .getString("description"));
    assertTrue(schemas(union).containsKey("Problem"));
  }

  private static JsonObject union(JsonObject one, JsonObject two) {
    return ApiDocument.union(new TreeMap<>(Map.of("one", one, "two", two)));
  }

  private static JsonObject schemas(JsonObject union) {
    return union.getJsonObject("components").getJsonObject("schemas");
  }

  private static String reference(JsonObject union, String path) {
    return union.getJsonObject("paths").getJsonObject(path).getString("$ref");
  }

  private static JsonObject document(String path, String schema, String content) {
    String reference = "{\"$ref\":\"#/components/schemas/" + schema + "\"}";
    return new JsonObject()
        .put("paths", new JsonObject().put(path, new JsonObject(reference)))
        .put(
            "components",
            new JsonObject().put("schemas", new JsonObject().put(schema, new JsonObject(content))));
  }
}
