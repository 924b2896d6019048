package org.teachercloud.enrollment.statements.storing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.teachercloud.enrollment.statements.keys.Speaker;

/** Who an agent is, as one text: its only identifier, whatever else is said of it. */
public final class Identity {

  private static final List<String> SIMPLE = List.of("mbox", "mbox_sha1sum", "openid");

  private Identity() {}

  /** The identifier; null for an anonymous group. */
  public static String of(JsonNode actor) {
    for (String field : SIMPLE) {
      String value = actor.path(field).textValue();
      if (value != null) {
        return field
            + ' '
            + (field.equals("mbox_sha1sum") ? value.toLowerCase(Locale.ROOT) : value);
      }
    }
    JsonNode account = actor.path("account");
    return account.isObject()
        ? of(new Speaker.Account(account.path("homePage").asText(), account.path("name").asText()))
        : null;
  }

  static String of(Speaker.Account account) {
    return "account " + account.homePage() + ' ' + account.name();
  }
}
