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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The union of the OpenAPI documents of the services and the door, as one API. */
final class ApiDocument {
  private static final List<String> SERVICES =
      List.of("catalog", "door", "enrollment", "recommendation", "insight");

  private static final String NAME = "Teacher Cloud 教师云";

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
    var tags = new TreeMap<String, JsonObject>();
    documents.forEach(
        (service, document) -> {
          JsonObject own = Renamed.apart(service, document, components);
          own.getJsonObject("paths", new JsonObject())
              .forEach(
                  path -> {
                    String address = path.getKey().replace(ITSELF, service);
                    JsonObject item = (JsonObject) path.getValue();
                    if (!address.equals(path.getKey())) {
                      fill(item, service);
                    }
                    if (paths.put(address, item) != null) {
                      throw new IllegalStateException("Two services describe " + address);
                    }
                  });
          collect(own.getJsonArray("tags", new JsonArray()), tags);
          own.getJsonObject("components", new JsonObject())
              .forEach(
                  kind ->
                      components.mergeIn(
                          new JsonObject().put(kind.getKey(), kind.getValue()), true));
        });
    return new JsonObject()
        .put("openapi", "3.1.0")
        .put("info", info())
        .put("servers", new JsonArray().add(new JsonObject().put("url", "/")))
        .put("tags", new JsonArray(List.copyOf(tags.values())))
        .put("security", visitorOrNot())
        .put("paths", new JsonObject(paths))
        .put("components", components);
  }

  private static JsonObject info() {
    return new JsonObject()
        .put("title", NAME)
        .put("version", "1")
        .put(
            "description",
            "The open shared cloud on which teachers learn: one door, one API. Every call may be"
                + " refused with 429 and Retry-After; what is sent may be too large (413), and says"
                + " its length where the catalogue takes it (411 LENGTH_NEEDED), imports aside.")
        .put("contact", new JsonObject().put("name", NAME));
  }

  /** Where an operation asks for no token, a visitor is answered, and who has one is known. */
  private static JsonArray visitorOrNot() {
    return new JsonArray()
        .add(new JsonObject())
        .add(new JsonObject().put("bearer", new JsonArray()));
  }

  /** Each tag once; the services that describe it say the same of it. */
  private static void collect(JsonArray own, Map<String, JsonObject> tags) {
    for (int i = 0; i < own.size(); i++) {
      JsonObject tag = own.getJsonObject(i);
      tags.merge(tag.getString("name"), tag.copy(), JsonObject::mergeIn);
    }
  }

  /** The parameter has its value in the address now, and the operation a name of its own. */
  private static void fill(JsonObject item, String service) {
    withoutParameter(item);
    for (var operation : item) {
      if (operation.getValue() instanceof JsonObject described) {
        withoutParameter(described);
        String name = described.getString("operationId");
        if (name != null) {
          String of = service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
          described.put("operationId", name + "Of" + of);
        }
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
