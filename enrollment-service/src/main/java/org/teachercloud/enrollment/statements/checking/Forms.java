package org.teachercloud.enrollment.statements.checking;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The forms of single values: xAPI 1.0.3 Data 4.0, IEEE 9274.1.1 clause 4.2.7. */
public final class Forms {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final String NUMBER = "\\d+([.,]\\d+)?";
  private static final Pattern DURATION_FORM =
      Pattern.compile(
          "P(?=.)(%1$sW|(%1$sY)?(%1$sM)?(%1$sD)?(T(?=\\d)(%1$sH)?(%1$sM)?(%1$sS)?)?)"
              .formatted(NUMBER));
  private static final Pattern MAILBOX_FORM =
      Pattern.compile("mailto:[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern SHA1_FORM = Pattern.compile("[0-9a-fA-F]{40}");
  private static final Pattern SHA2_FORM =
      Pattern.compile("[0-9a-fA-F]{56}|[0-9a-fA-F]{64}|[0-9a-fA-F]{96}|[0-9a-fA-F]{128}");
  private static final Pattern MEDIA_TYPE_FORM =
      Pattern.compile("[\\w!#$&^.+*-]+/[\\w!#$&^.+*-]+\\s*(;.*)?", Pattern.DOTALL);

  static final Rule ANYTHING = value -> {};
  static final Rule TEXT = of(value -> true, "WRONG_TYPE");
  static final Rule IRI = of(Forms::isIri, "NOT_AN_IRI");
  static final Rule ID = of(Forms::isUuid, "NOT_A_UUID");
  static final Rule TIME = of(Forms::isTime, "NOT_A_TIMESTAMP");
  static final Rule DURATION =
      of(value -> DURATION_FORM.matcher(value).matches(), "NOT_A_DURATION");
  static final Rule LANGUAGE = of(Forms::isLanguage, "NOT_A_LANGUAGE");
  static final Rule MAILBOX = of(value -> MAILBOX_FORM.matcher(value).matches(), "NOT_A_MAILBOX");
  static final Rule SHA1 = of(value -> SHA1_FORM.matcher(value).matches(), "NOT_A_HASH");
  static final Rule SHA2 = of(value -> SHA2_FORM.matcher(value).matches(), "NOT_A_HASH");
  static final Rule MEDIA_TYPE =
      of(value -> MEDIA_TYPE_FORM.matcher(value).matches(), "NOT_A_MEDIA_TYPE");
  static final Rule LANGUAGE_MAP = Rule.mapOf(LANGUAGE, TEXT);
  static final Rule EXTENSIONS = Rule.mapOf(IRI, ANYTHING);
  static final Rule TRUTH = typed(JsonNode::isBoolean);
  static final Rule NUMERIC = typed(JsonNode::isNumber);
  static final Rule COUNT =
      typed(value -> value.isIntegralNumber() && value.bigIntegerValue().signum() >= 0);

  private Forms() {}

  /** A text that is one of these. */
  static Rule oneOf(String... values) {
    java.util.Set<String> known = java.util.Set.of(values);
    return of(known::contains, "NOT_ALLOWED_HERE");
  }

  /** A text of a form. */
  static Rule of(Predicate<String> form, String code) {
    return value -> {
      if (!value.isTextual()) {
        throw new Malformed("WRONG_TYPE");
      }
      if (!form.test(value.textValue())) {
        throw new Malformed(code);
      }
    };
  }

  private static Rule typed(Predicate<JsonNode> type) {
    return value -> {
      if (!type.test(value)) {
        throw new Malformed("WRONG_TYPE");
      }
    };
  }

  /** An IRI with its scheme. */
  public static boolean isIri(String text) {
    try {
      return new URI(text).isAbsolute();
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  /** A UUID in its usual writing. */
  public static boolean isUuid(String text) {
    return UUID_FORM.matcher(text).matches();
  }

  /** A moment as {@link Times} reads it. */
  public static boolean isTime(String text) {
    try {
      Times.read(text);
      return true;
    } catch (DateTimeException malformed) {
      return false;
    }
  }

  private static boolean isLanguage(String text) {
    try {
      return !new Locale.Builder().setLanguageTag(text).build().toLanguageTag().isEmpty()
          && !text.isEmpty();
    } catch (IllformedLocaleException malformed) {
      return false;
    }
  }
}
