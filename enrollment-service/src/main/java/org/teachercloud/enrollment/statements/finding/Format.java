package org.teachercloud.enrollment.statements.finding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.enrollment.statements.activities.KnownActivities;
import org.teachercloud.enrollment.statements.activities.Mentioned;
import org.teachercloud.enrollment.statements.checking.Json;
import org.teachercloud.enrollment.statements.storing.Terms;
import org.teachercloud.enrollment.statements.talking.Refused;
import org.teachercloud.enrollment.statements.talking.XapiCall;

/**
 * Writes statements as asked: exactly as they came; with nothing but identifiers; or canonical,
 * with what is known of the activities and every text in one language.
 */
@ApplicationScoped
class Format {

  private final KnownActivities activities;

  Format(KnownActivities activities) {
    this.activities = activities;
  }

  /** The bodies in the format that the call asks for. */
  List<String> bodies(XapiCall call, List<FindStatements.Row> rows) {
    String format = call.text("format");
    return switch (format == null ? "exact" : format) {
      case "exact" -> rows.stream().map(FindStatements.Row::body).toList();
      case "ids" ->
          rows.stream().map(row -> OnlyIds.of((ObjectNode) Json.read(row.body()))).toList();
      case "canonical" -> canonical(call, rows);
      default -> throw Refused.input("format", "NOT_ALLOWED_HERE");
    };
  }

  private List<String> canonical(XapiCall call, List<FindStatements.Row> rows) {
    List<ObjectNode> statements =
        rows.stream().map(row -> (ObjectNode) Json.read(row.body())).toList();
    Map<UUID, List<ObjectNode>> mentioned = new HashMap<>();
    for (ObjectNode statement : statements) {
      for (ObjectNode activity : Mentioned.in(statement)) {
        UUID term = Terms.activity(call.speaker().space(), activity.get("id").textValue());
        mentioned.computeIfAbsent(term, any -> new ArrayList<>()).add(activity);
      }
    }
    activities
        .find(mentioned.keySet())
        .forEach(
            (term, definition) ->
                mentioned
                    .get(term)
                    .forEach(activity -> activity.set("definition", definition.deepCopy())));
    OneLanguage language = new OneLanguage(call.header("Accept-Language"));
    statements.forEach(language::apply);
    return statements.stream().map(ObjectNode::toString).toList();
  }
}
