package org.teachercloud.enrollment.statements.checking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A table of the fields of an object: which there may be, which there must be, and their rules. */
final class Shape implements Rule {

  private final Map<String, Rule> fields = new HashMap<>();
  private final Set<String> needed = new HashSet<>();

  /** A field that may be absent. */
  Shape may(String field, Rule rule) {
    fields.put(field, rule);
    return this;
  }

  /** A field that must be there. */
  Shape must(String field, Rule rule) {
    needed.add(field);
    return may(field, rule);
  }

  /** A table that begins with the fields of this one. */
  Shape copy() {
    Shape copy = new Shape();
    copy.fields.putAll(fields);
    copy.needed.addAll(needed);
    return copy;
  }

  @Override
  public void check(JsonNode value) {
    if (!value.isObject()) {
      throw new Malformed("WRONG_TYPE");
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      Rule rule = fields.get(field.getKey());
      if (rule == null) {
        throw new Malformed("UNKNOWN_FIELD").within(field.getKey());
      }
      try {
        rule.check(field.getValue());
      } catch (Malformed broken) {
        throw broken.within(field.getKey());
      }
    }
    for (String field : needed) {
      if (!value.has(field)) {
        throw new Malformed("MISSING").within(field);
      }
    }
  }
}
