package org.teachercloud.system.security.specimens;

import java.util.Map;

/** What a learner has of her own: enrolments, kept searches. */
final class LearnerSpecimens implements Room {

  static final String ENROLLMENTS = "/api/v1/enrollments";
  private static final String SEARCHES = "/api/v1/searches";

  /** Another learner, who has no column in the table. */
  static final String STRANGER = "teacher2";

  private final Door door;
  private final ResourceSpecimens resources;

  LearnerSpecimens(Door door, ResourceSpecimens resources) {
    this.door = door;
    this.resources = resources;
  }

  @Override
  public boolean knows(String path) {
    return path.startsWith(ENROLLMENTS) || path.startsWith(SEARCHES);
  }

  @Override
  public Map<String, String> named(String path, Whose whose, String account) {
    String person = whose == Whose.OWN && !account.isEmpty() ? account : STRANGER;
    return Map.of("id", path.startsWith(SEARCHES) ? search(person) : enrollment(person));
  }

  /** The same question is the same search, until it is removed. */
  private String search(String person) {
    String body = "{\"q\": \"for the permission matrix\"}";
    return door.made(person, "POST", SEARCHES, body).get("id").asText();
  }

  private String enrollment(String person) {
    String body = "{\"resourceId\": \"" + resources.course() + "\"}";
    return door.made(person, "POST", ENROLLMENTS, body).get("id").asText();
  }
}
