package org.teachercloud.enrollment.statements.storing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.teachercloud.enrollment.statements.checking.Times;
import org.teachercloud.enrollment.statements.keys.Speaker;
import org.teachercloud.enrollment.statements.talking.XapiVersion;

/** What the store adds to a statement: xAPI 1.0.3 Data 2.4. */
final class Completion {

  private static final List<String> LISTS = List.of("parent", "grouping", "category", "other");

  private Completion() {}

  /** Makes a statement whole. */
  static void complete(
      ObjectNode statement, UUID id, Speaker speaker, XapiVersion version, Instant stored) {
    statement.put("id", id.toString());
    statement.put("stored", Times.write(stored));
    String timestamp = statement.path("timestamp").textValue();
    statement.put("timestamp", timestamp == null ? Times.write(stored) : Times.inUtc(timestamp));
    if (!statement.has("version")) {
      statement.put("version", version.ofStatements());
    }
    statement
        .putObject("authority")
        .put("objectType", "Agent")
        .putObject("account")
        .put("homePage", speaker.authority().homePage())
        .put("name", speaker.authority().name());
    contextAsLists(statement);
    if (statement.get("object") instanceof ObjectNode object
        && "SubStatement".equals(object.path("objectType").textValue())) {
      contextAsLists(object);
    }
  }

  /** A single activity of a context stands for a list of one. */
  static void contextAsLists(ObjectNode statement) {
    if (statement.at("/context/contextActivities") instanceof ObjectNode activities) {
      for (String name : LISTS) {
        JsonNode value = activities.get(name);
        if (value != null && value.isObject()) {
          activities.putArray(name).add(value);
        }
      }
    }
  }
}
