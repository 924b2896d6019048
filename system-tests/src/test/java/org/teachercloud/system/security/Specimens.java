package org.teachercloud.system.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Objects to ask for: one's own, somebody else's, and none. */
final class Specimens {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENROLLMENTS = "/api/v1/enrollments";
  private static final String RESOURCES = "/api/v1/resources";

  /** Another learner, who has no column in the table. */
  private static final String STRANGER = "teacher2";

  private final Door door;
  private final Map<String, String> enrollments = new HashMap<>();
  private String course;

  Specimens(Door door) {
    this.door = door;
  }

  /** The identifier of an object of the kind that the path names, for an account. */
  String id(Operation operation, Permissions.Subject subject, String account) {
    if (subject == Permissions.Subject.ABSENT || subject == Permissions.Subject.NONE) {
      return UUID.randomUUID().toString();
    }
    boolean own = subject == Permissions.Subject.OWN;
    String path = operation.path();
    if (path.startsWith(ENROLLMENTS)) {
      return enrollment(own ? account : STRANGER);
    }
    if (path.startsWith(RESOURCES) || path.contains("/recommendations/")) {
      return course();
    }
    if (path.startsWith("/api/v1/clusters")) {
      return "2";
    }
    throw new IllegalStateException("No object is known for " + operation);
  }

  /**
   * A published course of another institution than that of the demo accounts, where there is one.
   */
  private String course() {
    if (course == null) {
      JsonNode items = json(door.send(null, "GET", RESOURCES + "?kind=COURSE", null)).get("items");
      course = items.get(0).get("id").asText();
    }
    return course;
  }

  private String enrollment(String account) {
    return enrollments.computeIfAbsent(
        account,
        learner -> {
          String body = "{\"resourceId\":\"" + course() + "\"}";
          return json(door.send(door.token(learner), "POST", ENROLLMENTS, body)).get("id").asText();
        });
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
