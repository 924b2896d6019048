package org.teachercloud.enrollment.statements.checking;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.teachercloud.enrollment.statements.talking.XapiVersion;

/** Statements: xAPI 1.0.3 Data 2.0, IEEE 9274.1.1 clause 4.2. */
public final class StatementRules {

  /** The verb that takes a statement back. */
  public static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

  private static final BigDecimal ONE = BigDecimal.ONE;

  private static final Shape VERB =
      new Shape().must("id", Forms.IRI).may("display", Forms.LANGUAGE_MAP);

  private static final Rule SCORE =
      new Shape()
          .may("scaled", Forms.NUMERIC)
          .may("raw", Forms.NUMERIC)
          .may("min", Forms.NUMERIC)
          .may("max", Forms.NUMERIC)
          .and(StatementRules::score);

  private static final Shape RESULT =
      new Shape()
          .may("score", SCORE)
          .may("success", Forms.TRUTH)
          .may("completion", Forms.TRUTH)
          .may("response", Forms.TEXT)
          .may("duration", Forms.DURATION)
          .may("extensions", Forms.EXTENSIONS);

  private static final Shape ATTACHMENT =
      new Shape()
          .must("usageType", Forms.IRI)
          .must("display", Forms.LANGUAGE_MAP)
          .may("description", Forms.LANGUAGE_MAP)
          .must("contentType", Forms.MEDIA_TYPE)
          .must("length", Forms.COUNT)
          .must("sha2", Forms.SHA2)
          .may("fileUrl", Forms.IRI);

  private static final Rule FIRST = statement(ContextRules.FIRST, "1\\.0(\\.\\d+)?");
  private static final Rule SECOND = statement(ContextRules.SECOND, "(1|2)\\.0(\\.\\d+)?");

  private StatementRules() {}

  /** The rules of a version. */
  public static Rule of(XapiVersion version) {
    return version == XapiVersion.FIRST ? FIRST : SECOND;
  }

  private static Rule statement(Shape context, String versions) {
    Shape told =
        new Shape()
            .must("actor", ActorRules.ACTOR)
            .must("verb", VERB)
            .may("result", RESULT)
            .may("context", context)
            .may("timestamp", Forms.TIME)
            .may("attachments", Rule.listOf(ATTACHMENT));
    Rule within =
        told.copy()
            .must("objectType", Forms.oneOf("SubStatement"))
            .must("object", StatementRules::plainObject)
            .and(StatementRules::context);
    Pattern form = Pattern.compile(versions);
    return told.copy()
        .may("id", Forms.ID)
        .must("object", value -> object(value, within))
        .may("stored", Forms.TIME)
        .may("authority", ActorRules.AUTHORITY)
        .may("version", Forms.of(text -> form.matcher(text).matches(), "NOT_ALLOWED_HERE"))
        .and(StatementRules::context)
        .and(StatementRules::voiding);
  }

  private static void object(JsonNode value, Rule within) {
    if ("SubStatement".equals(ActorRules.type(value))) {
      within.check(value);
    } else {
      plainObject(value);
    }
  }

  private static void plainObject(JsonNode value) {
    String type = ActorRules.type(value);
    Rule rule =
        switch (type == null ? "Activity" : type) {
          case "Agent", "Group" -> ActorRules.ACTOR;
          case "StatementRef" -> ContextRules.STATEMENT_REF;
          default -> ActivityRules.ACTIVITY;
        };
    rule.check(value);
  }

  /** Revision and platform belong to activities. */
  private static void context(JsonNode statement) {
    String type = ActorRules.type(statement.get("object"));
    if (type == null || type.equals("Activity")) {
      return;
    }
    for (String field : new String[] {"revision", "platform"}) {
      if (statement.path("context").has(field)) {
        throw new Malformed("NOT_ALLOWED_HERE").within("context." + field);
      }
    }
  }

  private static void voiding(JsonNode statement) {
    if (VOIDED.equals(statement.at("/verb/id").textValue())
        && !"StatementRef".equals(ActorRules.type(statement.get("object")))) {
      throw new Malformed("NOT_ALLOWED_HERE").within("object.objectType");
    }
  }

  private static void score(JsonNode score) {
    BigDecimal scaled = number(score, "scaled");
    BigDecimal raw = number(score, "raw");
    BigDecimal min = number(score, "min");
    BigDecimal max = number(score, "max");
    if (scaled != null && scaled.abs().compareTo(ONE) > 0) {
      throw new Malformed("OUT_OF_RANGE").within("scaled");
    }
    if (min != null && max != null && min.compareTo(max) >= 0) {
      throw new Malformed("OUT_OF_RANGE").within("max");
    }
    boolean below = raw != null && min != null && raw.compareTo(min) < 0;
    boolean above = raw != null && max != null && raw.compareTo(max) > 0;
    if (below || above) {
      throw new Malformed("OUT_OF_RANGE").within("raw");
    }
  }

  private static BigDecimal number(JsonNode score, String field) {
    return score.has(field) ? score.get(field).decimalValue() : null;
  }
}
