package org.teachercloud.enrollment.statements.talking;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.enrollment.statements.checking.ActorRules;
import org.teachercloud.enrollment.statements.checking.Forms;
import org.teachercloud.enrollment.statements.checking.Json;
import org.teachercloud.enrollment.statements.checking.Malformed;
import org.teachercloud.enrollment.statements.checking.Times;
import org.teachercloud.enrollment.statements.keys.Speaker;

/**
 * A call that was understood and let in.
 *
 * @param params decoded, each once
 */
public record XapiCall(
    Heard heard, Map<String, String> params, XapiVersion version, Speaker speaker) {

  /** A header, null where there is none. */
  public String header(String name) {
    return heard.header(name);
  }

  /** The bytes sent, empty where there are none. */
  public byte[] body() {
    return heard.body();
  }

  /** A parameter as text, null where there is none. */
  public String text(String name) {
    return params.get(name);
  }

  /** Whether the parameter is there. */
  public boolean has(String name) {
    return params.containsKey(name);
  }

  /** A parameter that is an IRI, null where there is none. */
  public String iri(String name) {
    String value = params.get(name);
    if (value != null && !Forms.isIri(value)) {
      throw Refused.input(name, "NOT_AN_IRI");
    }
    return value;
  }

  /** A parameter that is a UUID, null where there is none. */
  public UUID id(String name) {
    String value = params.get(name);
    if (value != null && !Forms.isUuid(value)) {
      throw Refused.input(name, "NOT_A_UUID");
    }
    return value == null ? null : UUID.fromString(value);
  }

  /** A parameter that is a moment, null where there is none. */
  public Instant time(String name) {
    String value = params.get(name);
    if (value != null && !Forms.isTime(value)) {
      throw Refused.input(name, "NOT_A_TIMESTAMP");
    }
    return value == null ? null : Times.read(value);
  }

  /** A parameter that is true or false; false where there is none. */
  public boolean truth(String name) {
    return switch (params.getOrDefault(name, "false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Refused.input(name, "WRONG_TYPE");
    };
  }

  /** A parameter that is an agent or an identified group, null where there is none. */
  public JsonNode actor(String name) {
    String value = params.get(name);
    if (value == null) {
      return null;
    }
    try {
      JsonNode actor = Json.read(value);
      ActorRules.IDENTIFIED_ACTOR.check(actor);
      return actor;
    } catch (Malformed malformed) {
      throw Refused.input(name + "." + malformed.path(), malformed.code());
    }
  }
}
