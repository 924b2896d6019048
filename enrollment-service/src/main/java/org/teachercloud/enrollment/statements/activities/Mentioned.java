package org.teachercloud.enrollment.statements.activities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The activities that a statement mentions. */
public final class Mentioned {

  private Mentioned() {}

  /** Its object, those of its context, and those of a statement within it. */
  public static List<ObjectNode> in(JsonNode statement) {
    List<ObjectNode> activities = new ArrayList<>();
    gather(statement, activities);
    return activities;
  }

  private static void gather(JsonNode statement, List<ObjectNode> activities) {
    if (statement.get("object") instanceof ObjectNode object) {
      switch (object.path("objectType").asText("Activity")) {
        case "Activity" -> activities.add(object);
        case "SubStatement" -> gather(object, activities);
        default -> {}
      }
    }
    for (JsonNode list : statement.at("/context/contextActivities")) {
      for (JsonNode one : list.isArray() ? list : List.of(list)) {
        activities.add((ObjectNode) one);
      }
    }
  }
}
