package org.teachercloud.enrollment.statements.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.teachercloud.enrollment.statements.storing.Identity;
import org.teachercloud.enrollment.statements.talking.XapiCall;

/**
 * Where documents stand: what they are about.
 *
 * @param activity null for profiles of agents
 * @param agent its identifier, null for profiles of activities
 * @param registration null where none is named
 */
record Shelf(int space, Kind kind, String activity, String agent, UUID registration) {

  /** The kinds of documents, with the parameter that names one. */
  enum Kind {
    STATE("stateId"),
    ACTIVITY_PROFILE("profileId"),
    AGENT_PROFILE("profileId");

    private final String nameParameter;

    Kind(String nameParameter) {
      this.nameParameter = nameParameter;
    }

    String nameParameter() {
      return nameParameter;
    }
  }

  /** The shelf that a call names. */
  static Shelf of(Kind kind, XapiCall call) {
    JsonNode agent = call.actor("agent");
    return new Shelf(
        call.speaker().space(),
        kind,
        call.iri("activityId"),
        agent == null ? null : Identity.of(agent),
        call.id("registration"));
  }
}
