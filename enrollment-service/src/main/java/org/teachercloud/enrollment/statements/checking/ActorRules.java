package org.teachercloud.enrollment.statements.checking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Agents and groups: xAPI 1.0.3 Data 2.4.2, IEEE 9274.1.1 clause 4.2.2.1. */
public final class ActorRules {

  /** The ways to say who somebody is, of which an agent uses exactly one. */
  private static final Set<String> IDENTIFIERS =
      Set.of("mbox", "mbox_sha1sum", "openid", "account");

  private static final Shape ACCOUNT =
      new Shape().must("homePage", Forms.IRI).must("name", Forms.TEXT);
  private static final Shape IDENTIFIED =
      new Shape()
          .may("name", Forms.TEXT)
          .may("mbox", Forms.MAILBOX)
          .may("mbox_sha1sum", Forms.SHA1)
          .may("openid", Forms.IRI)
          .may("account", ACCOUNT);

  /** One person or thing that acts. */
  public static final Rule AGENT =
      IDENTIFIED
          .copy()
          .may("objectType", Forms.oneOf("Agent"))
          .and(value -> identifiers(value, 1, 1));

  /** Several agents, named as one or only listed. */
  static final Rule GROUP =
      IDENTIFIED
          .copy()
          .must("objectType", Forms.oneOf("Group"))
          .may("member", Rule.listOf(AGENT))
          .and(value -> identifiers(value, value.has("member") ? 0 : 1, 1));

  /** Whoever acts. */
  public static final Rule ACTOR =
      value -> ("Group".equals(type(value)) ? GROUP : AGENT).check(value);

  /** Who vouches: an agent, or the group of a tool and its user. */
  static final Rule AUTHORITY =
      ACTOR.and(
          value -> {
            if ("Group".equals(type(value))
                && (identifiers(value) > 0 || value.path("member").size() != 2)) {
              throw new Malformed("NOT_ALLOWED_HERE");
            }
          });

  /** An actor that can be told from all others. */
  public static final Rule IDENTIFIED_ACTOR = ACTOR.and(value -> identifiers(value, 1, 1));

  private ActorRules() {}

  /** What kind of thing a value says it is; null where it does not. */
  static String type(JsonNode value) {
    return value.path("objectType").textValue();
  }

  private static void identifiers(JsonNode value, int fewest, int most) {
    int count = identifiers(value);
    if (count < fewest || count > most) {
      throw new Malformed("ONE_IDENTIFIER_NEEDED");
    }
  }

  private static int identifiers(JsonNode value) {
    int count = 0;
    for (String identifier : IDENTIFIERS) {
      count += value.has(identifier) ? 1 : 0;
    }
    return count;
  }
}
