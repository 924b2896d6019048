package org.teachercloud.enrollment.completing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How rules are named outside, as in their JSON. */
public final class ShownRule {

  private static final Map<Class<?>, String> NAMES =
      Arrays.stream(Rule.class.getAnnotation(JsonSubTypes.class).value())
          .collect(Collectors.toUnmodifiableMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

  private ShownRule() {}

  /** The kind of a rule. */
  public static String kind(Rule rule) {
    return NAMES.get(rule.getClass());
  }

  /** The unit or course that it is about, null where it is about none or several. */
  public static UUID item(Rule rule) {
    return Rules.item(rule);
  }

  /** Whether it is about another course. */
  public static boolean isCourse(Rule rule) {
    return rule instanceof Rule.Course;
  }
}
