package org.teachercloud.enrollment.statements.checking;

/** Contexts: xAPI 1.0.3 Data 2.4.6, IEEE 9274.1.1 clause 4.2.2.5. */
final class ContextRules {

  static final Rule STATEMENT_REF =
      new Shape().must("objectType", Forms.oneOf("StatementRef")).must("id", Forms.ID);

  private static final Rule ONE_OR_MORE =
      value ->
          (value.isArray() ? Rule.listOf(ActivityRules.ACTIVITY) : ActivityRules.ACTIVITY)
              .check(value);

  private static final Shape ACTIVITIES =
      new Shape()
          .may("parent", ONE_OR_MORE)
          .may("grouping", ONE_OR_MORE)
          .may("category", ONE_OR_MORE)
          .may("other", ONE_OR_MORE);

  private static final Rule RELEVANT_TYPES =
      Rule.listOf(Forms.IRI)
          .and(
              value -> {
                if (value.isEmpty()) {
                  throw new Malformed("MISSING");
                }
              });

  /** As 1.0.3 knows it. */
  static final Shape FIRST =
      new Shape()
          .may("registration", Forms.ID)
          .may("instructor", ActorRules.ACTOR)
          .may("team", ActorRules.GROUP)
          .may("contextActivities", ACTIVITIES)
          .may("revision", Forms.TEXT)
          .may("platform", Forms.TEXT)
          .may("language", Forms.LANGUAGE)
          .may("statement", STATEMENT_REF)
          .may("extensions", Forms.EXTENSIONS);

  /** As 2.0 knows it. */
  static final Shape SECOND =
      FIRST
          .copy()
          .may(
              "contextAgents",
              Rule.listOf(
                  new Shape()
                      .must("objectType", Forms.oneOf("contextAgent"))
                      .must("agent", ActorRules.AGENT)
                      .may("relevantTypes", RELEVANT_TYPES)))
          .may(
              "contextGroups",
              Rule.listOf(
                  new Shape()
                      .must("objectType", Forms.oneOf("contextGroup"))
                      .must("group", ActorRules.GROUP)
                      .may("relevantTypes", RELEVANT_TYPES)));

  private ContextRules() {}
}
