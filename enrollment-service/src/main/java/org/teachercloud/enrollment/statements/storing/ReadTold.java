package org.teachercloud.enrollment.statements.storing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.teachercloud.enrollment.statements.XapiLimits;
import org.teachercloud.enrollment.statements.checking.Json;
import org.teachercloud.enrollment.statements.checking.Malformed;
import org.teachercloud.enrollment.statements.checking.Rule;
import org.teachercloud.enrollment.statements.checking.StatementRules;
import org.teachercloud.enrollment.statements.talking.Parts;
import org.teachercloud.enrollment.statements.talking.Refused;
import org.teachercloud.enrollment.statements.talking.XapiCall;

/** Reads statements and attachments from the body of a call, and refuses what breaks a rule. */
@ApplicationScoped
public class ReadTold {

  private static final String JSON = "application/json";
  private static final String MIXED = "multipart/mixed";

  private final XapiLimits limits;

  ReadTold(XapiLimits limits) {
    this.limits = limits;
  }

  /** One statement or a list of them. */
  public Told read(XapiCall call) {
    String type = call.header("Content-Type");
    String plain = plain(type);
    if (plain.equals(JSON)) {
      Told told = new Told(statements(call, call.body()), Map.of());
      complete(told);
      return told;
    }
    if (!plain.equals(MIXED)) {
      throw Refused.input("Content-Type", "NOT_ALLOWED_HERE");
    }
    List<Parts.Part> parts = Parts.read(type, call.body());
    if (parts.isEmpty() || !plain(parts.getFirst().header("Content-Type")).equals(JSON)) {
      throw Refused.with(400, "UNREADABLE_BODY");
    }
    Map<String, Attachment> attachments = new HashMap<>();
    for (Parts.Part part : parts.subList(1, parts.size())) {
      Attachment attachment = Attached.read(part);
      attachments.put(attachment.sha2(), attachment);
    }
    Told told = new Told(statements(call, parts.getFirst().content()), attachments);
    complete(told);
    return told;
  }

  private List<ObjectNode> statements(XapiCall call, byte[] bytes) {
    JsonNode value = Json.read(bytes);
    Rule rule = StatementRules.of(call.version());
    if (value.isArray()) {
      if (value.size() > limits.batch()) {
        throw Refused.with(413, "BODY_TOO_LARGE");
      }
      Rule.listOf(rule).check(value);
    } else {
      rule.check(value);
    }
    List<ObjectNode> statements = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      if (one.has("id") && !ids.add(one.get("id").textValue().toLowerCase(Locale.ROOT))) {
        throw new Malformed("TWICE").within("id");
      }
      statements.add((ObjectNode) one);
    }
    return statements;
  }

  /** Every content belongs to a statement, and nothing that must be there is missing. */
  private static void complete(Told told) {
    Set<String> belonging = new HashSet<>();
    for (ObjectNode statement : told.statements()) {
      complete(statement, told, belonging);
      complete(statement.path("object"), told, belonging);
    }
    if (!belonging.containsAll(told.attachments().keySet())) {
      throw Refused.input("X-Experience-API-Hash", "NOT_ALLOWED_HERE");
    }
  }

  private static void complete(JsonNode statement, Told told, Set<String> belonging) {
    for (JsonNode attachment : statement.path("attachments")) {
      String sha2 = attachment.get("sha2").textValue().toLowerCase(Locale.ROOT);
      Attachment content = told.attachments().get(sha2);
      if (content == null && !attachment.has("fileUrl")) {
        throw Refused.input("attachments", "MISSING");
      }
      if (Signature.isOn(attachment)) {
        Signature.check(statement, attachment, content);
      }
      belonging.add(sha2);
    }
  }

  private static String plain(String contentType) {
    if (contentType == null) {
      return "";
    }
    int parameters = contentType.indexOf(';');
    return (parameters < 0 ? contentType : contentType.substring(0, parameters))
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
