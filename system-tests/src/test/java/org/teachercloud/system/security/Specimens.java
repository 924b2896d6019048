package org.teachercloud.system.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Objects to ask for: one's own, somebody else's, and none. */
final class Specimens {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENROLLMENTS = "/api/v1/enrollments";
  private static final String HOME = "ecnu";
  private static final String KEYS = "/api/v1/xapi-keys";
  private static final String SEARCHES = "/api/v1/searches";
  private static final String RESOURCES = "/api/v1/resources";

  /** Another learner, who has no column in the table. */
  private static final String STRANGER = "teacher2";

  private final Door door;
  private final OperatorSpecimens operations;
  private final StandardsSpecimens standards;
  private final OfferingSpecimens offerings;
  private final Map<String, String> enrollments = new HashMap<>();
  private String course;
  private String draft;
  private String key;

  Specimens(Door door) {
    this.door = door;
    operations = new OperatorSpecimens(door);
    standards = new StandardsSpecimens(door);
    offerings = new OfferingSpecimens(door);
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
    if (path.startsWith(RESOURCES)) {
      return own ? draft() : course();
    }
    if (path.startsWith(SEARCHES)) {
      return search(own ? account : STRANGER);
    }
    if (path.startsWith(KEYS)) {
      return key();
    }
    if (path.contains("/recommendations/") || path.contains("/paths/current/steps/")) {
      return course();
    }
    if (path.startsWith("/api/v1/clusters")) {
      return "2";
    }
    if (OfferingSpecimens.knows(path)) {
      return offerings.id();
    }
    if (StandardsSpecimens.knows(path)) {
      return standards.id(path);
    }
    if (OperatorSpecimens.knows(path)) {
      return operations.id(path, own ? account : OperatorSpecimens.otherThan(account));
    }
    throw new IllegalStateException("No object is known for " + operation);
  }

  /** A published course that everybody sees, of another institution than the accounts'. */
  private String course() {
    if (course == null) {
      String query = RESOURCES + "?kind=COURSE&size=50";
      JsonNode items = json(door.send(null, "GET", query, null)).get("items");
      course =
          StreamSupport.stream(items.spliterator(), false)
              .filter(item -> !item.at("/institution/id").asText().equals(HOME))
              .findFirst()
              .orElseThrow()
              .get("id")
              .asText();
    }
    return course;
  }

  /** A draft that nobody outside the institution of the publisher may see. */
  private String draft() {
    if (draft == null) {
      String body =
          """
          {"kind": "COURSE", "title": {"en": "A draft for the permission matrix"},
           "subject": "PEDAGOGY", "scope": "INSTITUTION"}
          """;
      Door.Answer answer = door.send(door.token("publisher"), "POST", RESOURCES, body);
      draft = json(answer).get("id").asText();
    }
    return draft;
  }

  /** A key of the institution of the only admin. */
  private String key() {
    if (key == null) {
      String body = "{\"name\": \"A key for the permission matrix\", \"scopes\": [\"STATE\"]}";
      Door.Answer answer = door.send(door.token("admin"), "POST", KEYS, body);
      key = json(answer).at("/key/id").asText();
    }
    return key;
  }

  /** The same question is the same search, until it is removed. */
  private String search(String account) {
    String person = account.isEmpty() ? STRANGER : account;
    String body = "{\"q\": \"for the permission matrix\"}";
    return json(door.send(door.token(person), "POST", SEARCHES, body)).get("id").asText();
  }

  private String enrollment(String account) {
    return enrollments.computeIfAbsent(
        account,
        learner -> {
          String body = "{\"resourceId\":\"" + course() + "\"}";
          return json(door.send(door.token(learner), "POST", ENROLLMENTS, body)).get("id").asText();
        });
  }

  private static JsonNode json(Door.Answer answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
