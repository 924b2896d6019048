package org.teachercloud.enrollment.statements.checking;

import com.fasterxml.jackson.databind.JsonNode;

/** What a JSON value must keep. */
@FunctionalInterface
public interface Rule {

  /**
   * Checks a value.
   *
   * @throws Malformed where the rule is broken
   */
  void check(JsonNode value);

  /** Both rules. */
  default Rule and(Rule other) {
    return value -> {
      check(value);
      other.check(value);
    };
  }

  /** A list whose every member keeps the rule. */
  static Rule listOf(Rule member) {
    return value -> {
      if (!value.isArray()) {
        throw new Malformed("WRONG_TYPE");
      }
      for (int index = 0; index < value.size(); index++) {
        try {
          member.check(value.get(index));
        } catch (Malformed broken) {
          throw broken.within("[" + index + "]");
        }
      }
    };
  }

  /** An object whose every name keeps one rule and every value another. */
  static Rule mapOf(Rule name, Rule entry) {
    return value -> {
      if (!value.isObject()) {
        throw new Malformed("WRONG_TYPE");
      }
      value
          .properties()
          .forEach(
              one -> {
                try {
                  name.check(com.fasterxml.jackson.databind.node.TextNode.valueOf(one.getKey()));
                  entry.check(one.getValue());
                } catch (Malformed broken) {
                  throw broken.within(one.getKey());
                }
              });
    };
  }
}
