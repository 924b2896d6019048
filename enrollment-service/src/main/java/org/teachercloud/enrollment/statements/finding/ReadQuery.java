package org.teachercloud.enrollment.statements.finding;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.teachercloud.enrollment.statements.keys.Speaker;
import org.teachercloud.enrollment.statements.storing.Statement;
import org.teachercloud.enrollment.statements.storing.Terms;
import org.teachercloud.enrollment.statements.talking.Refused;
import org.teachercloud.enrollment.statements.talking.XapiCall;

/** Reads a query from the parameters of a call. */
final class ReadQuery {

  private ReadQuery() {}

  /**
   * Reads a query.
   *
   * @param page most statements of a page
   */
  static StatementQuery read(XapiCall call, int page) {
    Speaker speaker = call.speaker();
    int space = speaker.space();
    JsonNode agent = call.actor("agent");
    String activity = call.iri("activity");
    String verb = call.iri("verb");
    UUID registration = call.id("registration");
    Instant since = call.time("since");
    Instant until = call.time("until");
    boolean ascending = call.truth("ascending");
    Long mark = number(call, "cursor");
    long from = since == null ? 0 : Statement.firstKey(since.toEpochMilli() + 1);
    long before = until == null ? Long.MAX_VALUE : Statement.firstKey(until.toEpochMilli() + 1);
    return new StatementQuery(
        space,
        agent == null ? null : Terms.agent(space, agent),
        call.truth("related_agents"),
        activity == null ? null : Terms.activity(space, activity),
        call.truth("related_activities"),
        verb == null ? null : Terms.verb(space, verb),
        registration == null ? null : Terms.registration(space, registration),
        speaker.readsOnlyOwn() ? Terms.account(space, speaker.authority()) : null,
        mark != null && ascending ? Math.max(from, mark + 1) : from,
        mark != null && !ascending ? Math.min(before, mark) : before,
        ascending,
        limit(call, page));
  }

  private static int limit(XapiCall call, int page) {
    Long limit = number(call, "limit");
    return limit == null || limit == 0 ? page : (int) Math.min(limit, page);
  }

  private static Long number(XapiCall call, String name) {
    String text = call.text(name);
    if (text == null) {
      return null;
    }
    if (!text.matches("\\d{1,19}")) {
      throw Refused.input(name, "WRONG_TYPE");
    }
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException tooLarge) {
      throw Refused.input(name, "OUT_OF_RANGE");
    }
  }
}
