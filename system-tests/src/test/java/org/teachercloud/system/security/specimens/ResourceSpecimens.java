package org.teachercloud.system.security.specimens;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Resources and what their owners grant. The foreign ones are drafts of another institution. */
final class ResourceSpecimens implements Room {

  private static final String RESOURCES = "/api/v1/resources";
  private static final String GRANTS = "/api/v1/grants";
  private static final String PATHS = "/api/v1/paths";
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String HOME = "ecnu";

  /** Who writes at home, so that those who are asked about can be the second person. */
  static final String AUTHOR = "publisher2";

  /** Who writes for another institution. */
  static final String STRANGER = "publisher3";

  /** Who adapts and does not publish: at another university, and at home. */
  private static final Set<String> TEACHERS = Set.of("teacher", "coach");

  private final Door door;
  private final Map<String, String> drafts = new HashMap<>();
  private String course;

  ResourceSpecimens(Door door) {
    this.door = door;
  }

  @Override
  public boolean knows(String path) {
    return path.startsWith(RESOURCES)
        || path.startsWith(GRANTS)
        || path.contains("/recommendations/{resourceId}")
        || path.contains("/paths/current/steps/");
  }

  @Override
  public Map<String, String> named(String path, Whose whose, String account) {
    boolean own = whose == Whose.OWN;
    if (path.contains("{resourceId}")) {
      return Map.of("resourceId", own ? course() : draft(STRANGER));
    }
    if (whose == Whose.OPEN) {
      return Map.of(
          "id", course(), "grantId", UUID.randomUUID().toString(), "number", courseVersion());
    }
    if (path.contains("/draft") || path.endsWith("/versions/{number}")) {
      String id = own ? later(path) : draft(STRANGER);
      return Map.of("id", id, "number", "1");
    }
    if (path.endsWith("/adaptations")) {
      return Map.of("id", own ? adaptable(AUTHOR, "publisher") : draft(STRANGER));
    }
    if (path.startsWith(GRANTS)) {
      String scope = path.endsWith("/endorsement") ? "PUBLIC" : scopeFor(account);
      return Map.of("id", own ? grant(fresh(AUTHOR), AUTHOR, scope) : foreignGrant());
    }
    if (path.endsWith("{grantId}")) {
      String draft = own ? fresh(AUTHOR) : draft(STRANGER);
      String grant = own ? grant(draft, AUTHOR, "SELECTED") : foreignGrant();
      return Map.of("id", draft, "grantId", grant);
    }
    boolean written = path.equals(RESOURCES + "/{id}") || path.endsWith("/{id}/submit");
    if (own && written && TEACHERS.contains(account)) {
      return Map.of("id", adaptedBy(account));
    }
    return Map.of("id", own ? atStep(path) : draft(STRANGER));
  }

  /** A draft that somebody who teaches has made from something shared in her institution. */
  private String adaptedBy(String account) {
    String source =
        account.equals("teacher")
            ? adaptable("publisher4", "admin3")
            : adaptable(AUTHOR, "publisher");
    return door.madeAt(
        account, RESOURCES + "/" + source + "/adaptations", "{\"kind\": \"LOCALISE\"}");
  }

  /** A published course that everybody sees, of another institution, known wherever one learns. */
  String course() {
    if (course == null) {
      String made = published(STRANGER, "admin2", "PUBLIC");
      String goal =
          "{\"goal\": {\"kind\": \"RESOURCE\", \"resource\": \"%s\"}, \"weeklyMinutes\": 60}"
              .formatted(made);
      Awaitility.await("a path to a new course and enrolling in it")
          .atMost(PATIENCE)
          .ignoreExceptions()
          .until(
              () ->
                  door.made(LearnerSpecimens.STRANGER, "POST", PATHS, goal) != null
                      && enrolled(LearnerSpecimens.STRANGER, made) != null);
      course = made;
    }
    return course;
  }

  private JsonNode enrolled(String person, String id) {
    String body = "{\"resourceId\": \"" + id + "\"}";
    return door.made(person, "POST", LearnerSpecimens.ENROLLMENTS, body);
  }

  /** What two people share at home for adapting, under a licence that lets it be adapted. */
  private String adaptable(String writer, String second) {
    String body = body("INSTITUTION", ", \"licence\": \"CC BY 4.0\"");
    String id = door.made(writer, "POST", RESOURCES, body).get("id").asText();
    door.made(writer, "POST", RESOURCES + "/" + id + "/submit", null);
    door.made(second, "POST", RESOURCES + "/" + id + "/publish", null);
    String wish = "{\"scope\": \"INSTITUTION\", \"purposes\": [\"ADAPT\"]}";
    String grant = door.madeAt(writer, RESOURCES + "/" + id + "/grants", wish);
    door.made(second, "POST", GRANTS + "/" + grant + "/approve", null);
    return id;
  }

  private String courseVersion() {
    return door.made("", "GET", RESOURCES + "/" + course(), null).get("version").asText();
  }

  /** What is published and has a draft of its next version, ready for what the path is about. */
  private String later(String path) {
    String id = published("INSTITUTION");
    String at = RESOURCES + "/" + id;
    if (path.endsWith("/versions/{number}")) {
      door.made(AUTHOR, "POST", at + "/withdraw", null);
      return id;
    }
    String body = body("INSTITUTION", ", \"changes\": {\"zh\": \"新\", \"en\": \"New\"}");
    door.changed(AUTHOR, at + "/draft", body);
    if (path.endsWith("/publish")) {
      door.made(AUTHOR, "POST", at + "/draft/submit", null);
    }
    return id;
  }

  /** A draft that nobody outside the writer's institution may see; always the same one. */
  String draft(String writer) {
    return drafts.computeIfAbsent(writer, this::fresh);
  }

  /** A course with two units that everybody sees once two people have published it. */
  String published(String scope) {
    return published(AUTHOR, "publisher", scope);
  }

  /** The same by two people of any institution. */
  String published(String writer, String second, String scope) {
    String id = begun(writer, scope);
    door.made(writer, "POST", RESOURCES + "/" + id + "/submit", null);
    door.made(second, "POST", RESOURCES + "/" + id + "/publish", null);
    return id;
  }

  /** Ready for the step that the path is about. */
  private String atStep(String path) {
    if (path.endsWith("/withdraw") || path.contains("/suspensions")) {
      return published("INSTITUTION");
    }
    if (path.endsWith("/cluster-wishes")) {
      return published("PUBLIC");
    }
    if (path.endsWith("/submit")) {
      return fresh(AUTHOR);
    }
    if (path.endsWith("/publish")) {
      String id = fresh(AUTHOR);
      door.made(AUTHOR, "POST", RESOURCES + "/" + id + "/submit", null);
      return id;
    }
    return draft(AUTHOR);
  }

  private String fresh(String writer) {
    return begun(writer, "INSTITUTION");
  }

  private String begun(String writer, String scope) {
    return door.made(writer, "POST", RESOURCES, body(scope, "")).get("id").asText();
  }

  private static String body(String scope, String more) {
    return """
        {"kind": "COURSE", "title": {"en": "A course for the permission matrix"},
         "summary": {"en": "Who may see what"}, "subject": "PEDAGOGY", "languages": ["en"],
         "scope": "%s", "units": [{"title": {"en": "The first unit"}, "minutes": 20}]%s}
        """
        .formatted(scope, more);
  }

  /** How far a grant reaches about which this account decides. */
  private static String scopeFor(String account) {
    return switch (account) {
      case "lead" -> "CLUSTER";
      case "operator" -> "PUBLIC";
      default -> "SELECTED";
    };
  }

  private String foreignGrant() {
    return drafts.computeIfAbsent("grant", key -> grant(draft(STRANGER), STRANGER, "SELECTED"));
  }

  private String grant(String resource, String writer, String scope) {
    String selected =
        switch (scope) {
          case "SELECTED" -> ", \"institutions\": [\"nenu\"]";
          case "CLUSTER" -> ", \"cluster\": 2";
          default -> "";
        };
    String body = "{\"scope\": \"" + scope + "\", \"purposes\": [\"ENROL\"]" + selected + "}";
    return door.madeAt(writer, RESOURCES + "/" + resource + "/grants", body);
  }
}
