package org.teachercloud.gateway.pages;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The union of the OpenAPI documents of the services and the door, as one API. */
final class ApiDocument {
  private static final List<String> SERVICES =
      List.of("catalog", "door", "enrollment", "recommendation");

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  /** In every service's own path for its operator: the service's name. */
  private static final String ITSELF = "{service}";

  private ApiDocument() {}

  /** The documents that were packaged with this build. */
  static JsonObject union() {
    return union(documents());
  }

  /** Each by the name of its service. */
  static Map<String, JsonObject> documents() {
    Map<String, JsonObject> documents = new TreeMap<>();
    for (String service : SERVICES) {
      read("openapi/" + service + "/openapi").ifPresent(own -> documents.put(service, own));
    }
    return documents;
  }

  private static Optional<JsonObject> read(String file) {
    try (InputStream json = ApiPages.resource(file + ".json");
        InputStream yaml = ApiPages.resource(file + ".yaml")) {
      if (json != null) {
        return Optional.of(new JsonObject(Buffer.buffer(json.readAllBytes())));
      }
      if (yaml != null) {
        return Optional.of(new JsonObject(new YAMLMapper().readValue(yaml, OBJECT)));
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Joins documents. Parts that bear the same name and differ get the name of their service in
   * front.
   */
  static JsonObject union(Map<String, JsonObject> documents) {
    var paths = new TreeMap<String, Object>();
    var components = new JsonObject();
    documents.forEach(
        (service, document) -> {
          JsonObject own = Renamed.apart(service, document, components);
          own.getJsonObject("paths", new JsonObject())
              .forEach(
                  path -> {
                    String address = path.getKey().replace(ITSELF, service);
                    JsonObject item = (JsonObject) path.getValue();
                    if (!address.equals(path.getKey())) {
                      fill(item);
                    }
                    if (paths.put(address, item) != null) {
                      throw new IllegalStateException("Two services describe " + address);
                    }
                  });
          own.getJsonObject("components", new JsonObject())
              .forEach(
                  kind ->
                      components.mergeIn(
                          new JsonObject().put(kind.getKey(), kind.getValue()), true));
        });
    return new JsonObject()
        .put("openapi", "3.1.0")
        .put("info", new JsonObject().put("title", "Teacher Cloud 教师云").put("version", "1"))
        .put("servers", new JsonArray().add(new JsonObject().put("url", "/")))
        .put("paths", new JsonObject(paths))
        .put("components", components);
  }

  /** The parameter has its value in the address now. */
  private static void fill(JsonObject item) {
    withoutParameter(item);
    for (var operation : item) {
      if (operation.getValue() instanceof JsonObject described) {
        withoutParameter(described);
        described.remove("operationId");
      }
    }
  }

  private static void withoutParameter(JsonObject described) {
    JsonArray parameters = described.getJsonArray("parameters");
    if (parameters != null) {
      var others = new JsonArray();
      for (int i = 0; i < parameters.size(); i++) {
        if (!"service".equals(parameters.getJsonObject(i).getString("name"))) {
          others.add(parameters.getJsonObject(i));
        }
      }
      described.put("parameters", others);
    }
  }
}
