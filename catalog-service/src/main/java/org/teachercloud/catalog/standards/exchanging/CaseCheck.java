package org.teachercloud.catalog.standards.exchanging;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks whether JSON is what {@link CaseShapes} says. */
final class CaseCheck {

  /** More faults than this help nobody. */
  private static final int SHOWN = 50;

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

  private static final Pattern EXTENSION = Pattern.compile("ext:[A-Za-z0-9._-]+");

  private static final Set<String> ASSOCIATIONS =
      Set.of(
          "isChildOf",
          "isPeerOf",
          "isPartOf",
          "exactMatchOf",
          "precedes",
          "isRelatedTo",
          "replacedBy",
          "exemplar",
          "hasSkillLevel",
          "isTranslationOf");

  private final List<Fault> faults = new ArrayList<>();

  /**
   * Something that CASE does not allow.
   *
   * @param field where, from the package downwards
   * @param code stable identifier
   */
  record Fault(String field, String code) {}

  /** The first faults of a package; none where it is valid. */
  static List<Fault> of(JsonNode casePackage) {
    CaseCheck check = new CaseCheck();
    check.shape(casePackage, "CFPackage", "");
    return check.faults;
  }

  private void shape(JsonNode value, String name, String path) {
    if (!value.isObject()) {
      fault(path.isEmpty() ? "CFPackage" : path, "CASE_FIELD_MALFORMED");
      return;
    }
    Map<String, CaseShapes.Field> fields = CaseShapes.of(name);
    String prefix = path.isEmpty() ? "" : path + ".";
    fields.forEach(
        (field, form) -> {
          if (form.needed() && !value.has(field)) {
            fault(prefix + field, "CASE_FIELD_MISSING");
          }
        });
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      CaseShapes.Field field = fields.get(entry.getKey());
      if (field == null) {
        fault(prefix + entry.getKey(), "CASE_FIELD_UNKNOWN");
      } else if (field.many()) {
        list(entry.getValue(), field, prefix + entry.getKey());
      } else {
        single(entry.getValue(), field, prefix + entry.getKey());
      }
    }
  }

  private void list(JsonNode value, CaseShapes.Field field, String path) {
    if (!value.isArray()) {
      fault(path, "CASE_FIELD_MALFORMED");
      return;
    }
    for (int i = 0; i < value.size() && faults.size() < SHOWN; i++) {
      single(value.get(i), field, path + "[" + i + "]");
    }
  }

  private void single(JsonNode value, CaseShapes.Field field, String path) {
    if (CaseShapes.of(field.form()) != null) {
      shape(value, field.form(), path);
    } else if (!isOfForm(value, field.form())) {
      fault(path, "CASE_FIELD_MALFORMED");
    }
  }

  private static boolean isOfForm(JsonNode value, String form) {
    return switch (form) {
      case "open" -> value.isObject();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      default -> value.isTextual() && isText(value.textValue(), form);
    };
  }

  private static boolean isText(String text, String form) {
    return switch (form) {
      case "text" -> true;
      case "uuid" -> UUID_FORM.matcher(text).matches();
      case "version" -> text.equals("1.1");
      case "association" -> ASSOCIATIONS.contains(text) || EXTENSION.matcher(text).matches();
      case "target" -> text.equals("CASE") || EXTENSION.matcher(text).matches();
      case "date" -> parses(() -> LocalDate.parse(text));
      case "time" -> parses(() -> OffsetDateTime.parse(text));
      default -> throw new IllegalStateException("No form is called " + form);
    };
  }

  private static boolean parses(Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (DateTimeException malformed) {
      return false;
    }
  }

  private void fault(String field, String code) {
    if (faults.size() < SHOWN) {
      faults.add(new Fault(field, code));
    }
  }
}
