package org.teachercloud.enrollment.statements.finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Leaves of agents, groups, verbs and activities only what tells them from others. */
final class OnlyIds {

  private static final List<String> IDENTIFIERS =
      List.of("objectType", "mbox", "mbox_sha1sum", "openid", "account");

  private OnlyIds() {}

  static String of(ObjectNode statement) {
    told(statement);
    actor(statement.path("authority"));
    return statement.toString();
  }

  private static void told(ObjectNode statement) {
    actor(statement.path("actor"));
    keep(statement.path("verb"), List.of("id"));
    JsonNode object = statement.path("object");
    switch (object.path("objectType").asText("Activity")) {
      case "Agent", "Group" -> actor(object);
      case "SubStatement" -> told((ObjectNode) object);
      case "StatementRef" -> {}
      default -> keep(object, List.of("id"));
    }
    JsonNode context = statement.path("context");
    actor(context.path("instructor"));
    actor(context.path("team"));
    context.path("contextAgents").forEach(one -> actor(one.path("agent")));
    context.path("contextGroups").forEach(one -> actor(one.path("group")));
    for (JsonNode list : context.path("contextActivities")) {
      list.forEach(one -> keep(one, List.of("id")));
    }
  }

  private static void actor(JsonNode actor) {
    boolean anonymous = IDENTIFIERS.stream().skip(1).noneMatch(actor::has) && actor.has("member");
    if (anonymous) {
      actor.path("member").forEach(OnlyIds::actor);
      keep(actor, List.of("objectType", "member"));
    } else {
      keep(actor, IDENTIFIERS);
    }
  }

  private static void keep(JsonNode node, List<String> fields) {
    if (node instanceof ObjectNode object) {
      object.retain(fields);
    }
  }
}
