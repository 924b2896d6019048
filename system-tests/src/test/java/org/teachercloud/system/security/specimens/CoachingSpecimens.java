package org.teachercloud.system.security.specimens;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Coachings of a teacher and the coach among the accounts. Somebody else's is an invitation that
 * nobody has taken: there is one coach only.
 */
final class CoachingSpecimens implements Room {

  private static final String COACHINGS = "/api/v1/coachings";
  private static final String COACH = "coach";

  private final Door door;
  private final ResourceSpecimens resources;
  private final Map<String, String> coachings = new HashMap<>();

  CoachingSpecimens(Door door, ResourceSpecimens resources) {
    this.door = door;
    this.resources = resources;
  }

  @Override
  public boolean knows(String path) {
    return path.startsWith(COACHINGS);
  }

  @Override
  public Map<String, String> named(String path, Whose whose, String account) {
    if (whose != Whose.OWN) {
      return Map.of("id", invitation(LearnerSpecimens.STRANGER).get("id").asText());
    }
    boolean herself = !account.isEmpty() && !account.equals(COACH);
    String teacher = herself ? account : LearnerSpecimens.STRANGER;
    String id = coachings.computeIfAbsent(teacher, this::goingOn);
    if (path.endsWith("/proposals")) {
      waiting(id).forEach(proposal -> decline(teacher, id, proposal));
    }
    return path.contains("{proposalId}")
        ? Map.of("id", id, "proposalId", proposal(id))
        : Map.of("id", id);
  }

  /** The code of an invitation that nobody has taken. */
  String code() {
    return invitation(LearnerSpecimens.STRANGER).get("code").asText();
  }

  private JsonNode invitation(String teacher) {
    return door.made(teacher, "POST", COACHINGS, null);
  }

  private String goingOn(String teacher) {
    String goal =
        "{\"goal\": {\"kind\": \"RESOURCE\", \"resource\": \"%s\"}, \"weeklyMinutes\": 60}";
    door.made(teacher, "POST", "/api/v1/paths", goal.formatted(resources.course()));
    String name = door.made(teacher, "GET", "/api/v1/me", null).get("name").asText();
    for (JsonNode one : door.made(COACH, "GET", COACHINGS + "?size=50", null).get("items")) {
      if (one.get("as").asText().equals("COACH") && one.get("with").asText().equals(name)) {
        return one.get("id").asText();
      }
    }
    String code = invitation(teacher).get("code").asText();
    String body = "{\"code\": \"%s\"}".formatted(code);
    return door.made(COACH, "POST", COACHINGS + "/taken", body).get("id").asText();
  }

  /** One that waits for an answer: one that is there, or a new one. */
  private String proposal(String coaching) {
    if (waiting(coaching).isEmpty()) {
      String body =
          """
          {"kind": "POSTPONE", "resource": "%s", "until": "2040-01-01",
           "words": "For the permission matrix"}
          """
              .formatted(resources.course());
      door.madeAt(COACH, proposals(coaching), body);
    }
    return waiting(coaching).getFirst();
  }

  private List<String> waiting(String coaching) {
    List<String> waiting = new ArrayList<>();
    for (JsonNode one :
        door.made(COACH, "GET", COACHINGS + "/" + coaching, null).get("proposals")) {
      if (one.get("state").asText().equals("OPEN")) {
        waiting.add(one.get("id").asText());
      }
    }
    return waiting;
  }

  private void decline(String teacher, String coaching, String proposal) {
    door.made(teacher, "POST", proposals(coaching) + "/" + proposal + "/decline", null);
  }

  private static String proposals(String coaching) {
    return COACHINGS + "/" + coaching + "/proposals";
  }
}
