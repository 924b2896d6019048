package org.teachercloud.gateway.pages;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongBiFunction;
import org.teachercloud.gateway.answers.Problem;

/** What every call may be refused with before a service hears of it, said of every operation. */
final class DoorRefusals {
  private static final List<String> WITH_BODY = List.of("post", "put", "patch");
  private static final JsonObject CONTENT =
      new JsonObject()
          .put(
              Problem.MEDIA_TYPE,
              new JsonObject()
                  .put("schema", new JsonObject().put("$ref", "#/components/schemas/Problem")));

  private DoorRefusals() {}

  /**
   * Adds them to a document.
   *
   * @param limit the largest body in bytes, by method in upper case and path
   */
  static void tell(JsonObject document, ToLongBiFunction<String, String> limit) {
    for (var path : document.getJsonObject("paths")) {
      for (var method : (JsonObject) path.getValue()) {
        if (method.getValue() instanceof JsonObject operation
            && operation.getJsonObject("responses") instanceof JsonObject responses) {
          JsonObject often = problem("Too many calls from one address; Retry-After says when");
          responses.put(
              "429",
              often.put(
                  "headers",
                  new JsonObject()
                      .put(
                          "Retry-After",
                          new JsonObject()
                              .put("schema", new JsonObject().put("type", "integer")))));
          if (WITH_BODY.contains(method.getKey())) {
            String name = method.getKey().toUpperCase(Locale.ROOT);
            long most = limit.applyAsLong(name, path.getKey()) >> 20;
            responses.put("413", problem("BODY_TOO_LARGE: more than " + most + " MiB at once"));
          }
        }
      }
    }
  }

  private static JsonObject problem(String description) {
    return new JsonObject().put("description", description).put("content", CONTENT.copy());
  }
}
