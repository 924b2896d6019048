package org.teachercloud.system.security.specimens;

import java.util.HashMap;
import java.util.Map;

/**
 * What stands in records: entries of institutions, shares, keys of institutions and their tools.
 */
final class RecordSpecimens implements Room {

  private static final String ENTRIES = "/api/v1/record/entries";
  private static final String SHARES = "/api/v1/record/shares";
  private static final String KEYS = "/api/v1/xapi-keys";

  private final Door door;
  private final Map<String, String> known = new HashMap<>();

  RecordSpecimens(Door door) {
    this.door = door;
  }

  @Override
  public boolean knows(String path) {
    return path.startsWith("/api/v1/record/") || path.startsWith(KEYS);
  }

  @Override
  public Map<String, String> named(String path, Whose whose, String account) {
    boolean own = whose == Whose.OWN;
    String id;
    if (path.startsWith(ENTRIES)) {
      id = known.computeIfAbsent("entry " + own, key -> own ? entryAtHome() : entryElsewhere());
    } else if (path.startsWith(SHARES)) {
      id = share(own && !account.isEmpty() ? account : LearnerSpecimens.STRANGER, "ecnu");
    } else {
      id = known.computeIfAbsent("key " + own, key -> key(own ? "admin" : "admin2"));
    }
    return Map.of("id", id);
  }

  private String entryAtHome() {
    share("teacher", "ecnu");
    return entry("admin", "ecnu", "teacher");
  }

  private String entryElsewhere() {
    share(LearnerSpecimens.STRANGER, "bnu");
    return entry("admin2", "bnu", LearnerSpecimens.STRANGER);
  }

  private String entry(String admin, String institution, String learner) {
    String body =
        """
        {"learner": "%s", "institution": "%s", "kind": "TRAINING",
         "title": {"en": "For the permission matrix"}, "happenedAt": "2026-01-10T08:00:00Z"}
        """
            .formatted(person(learner), institution);
    return door.made(admin, "POST", ENTRIES, body).get("id").asText();
  }

  private String share(String person, String institution) {
    String body = "{\"institution\": \"" + institution + "\"}";
    return door.made(person, "POST", SHARES, body).get("id").asText();
  }

  private String key(String admin) {
    String body = "{\"name\": \"A key for the permission matrix\", \"scopes\": [\"STATE\"]}";
    return door.made(admin, "POST", KEYS, body).at("/key/id").asText();
  }

  String person(String account) {
    return door.made(account, "GET", "/api/v1/me", null).get("id").asText();
  }
}
