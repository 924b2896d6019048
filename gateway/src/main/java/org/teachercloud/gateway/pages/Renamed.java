package org.teachercloud.gateway.pages;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Keeps parts of the same name apart when documents are joined. */
final class Renamed {
  private static final String REFERENCE = "#/components/";

  private Renamed() {}

  /** The document with every component renamed that would hide a different one already known. */
  static JsonObject apart(String service, JsonObject document, JsonObject known) {
    List<String> clashes = new ArrayList<>();
    for (var kind : document.getJsonObject("components", new JsonObject())) {
      JsonObject there = known.getJsonObject(kind.getKey(), new JsonObject());
      for (var part : (JsonObject) kind.getValue()) {
        Object other = there.getValue(part.getKey());
        if (other != null && !other.equals(part.getValue())) {
          clashes.add(kind.getKey() + "/" + part.getKey());
        }
      }
    }
    if (clashes.isEmpty()) {
      return document;
    }
    String text = document.encode();
    for (String clash : clashes) {
      int slash = clash.indexOf('/');
      String renamed = clash.substring(0, slash + 1) + service + "." + clash.substring(slash + 1);
      text = text.replace("\"" + REFERENCE + clash + "\"", "\"" + REFERENCE + renamed + "\"");
    }
    JsonObject own = new JsonObject(text);
    for (String clash : clashes) {
      int slash = clash.indexOf('/');
      JsonObject parts = own.getJsonObject("components").getJsonObject(clash.substring(0, slash));
      String name = clash.substring(slash + 1);
      parts.put(service + "." + name, parts.remove(name));
    }
    return own;
  }
}
