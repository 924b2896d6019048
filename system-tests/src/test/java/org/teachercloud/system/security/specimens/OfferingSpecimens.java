package org.teachercloud.system.security.specimens;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * Offerings of resources that only the members of their institutions see, what these resources ask
 * for, and people who came in by offerings that everybody sees.
 */
final class OfferingSpecimens implements Room {

  private static final String OFFERINGS = "/api/v1/offerings";
  private static final String RULES = "/api/v1/completion-rules";
  private static final String DECIDED = "/completion/";
  private static final String RESOURCES = "/api/v1/resources";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Door door;
  private final Map<String, String> known = new HashMap<>();

  OfferingSpecimens(Door door) {
    this.door = door;
  }

  @Override
  public boolean knows(String path) {
    return path.startsWith(OFFERINGS) || path.startsWith(RULES) || path.contains(DECIDED);
  }

  @Override
  public Map<String, String> named(String path, Whose whose, String account) {
    boolean own = whose == Whose.OWN;
    if (path.startsWith(RULES)) {
      return Map.of("id", known.computeIfAbsent(RULES + own, key -> offered(own)));
    }
    if (path.contains(DECIDED)) {
      String id = known.computeIfAbsent(DECIDED + own, key -> entered(own));
      return path.contains("{decision}")
          ? Map.of("id", id, "decision", decided(own, id))
          : Map.of("id", id);
    }
    return Map.of("id", known.computeIfAbsent(path + own, key -> made(own, published(own))));
  }

  /** A published course of the accounts' institution that has offerings from now on. */
  String resource() {
    return known.computeIfAbsent("resource", key -> offered(true));
  }

  /** A course that has an offering. */
  private String offered(boolean own) {
    String course = published(own);
    made(own, course);
    return course;
  }

  /** Somebody's place in an offering of a course that everybody sees. */
  private String entered(boolean own) {
    String course = published(own, "PUBLIC");
    String offering = made(own, course);
    String body =
        """
        {"resourceId": "%s", "offeringId": "%s"}
        """
            .formatted(course, offering);
    return door.made(LearnerSpecimens.STRANGER, "POST", "/api/v1/enrollments", body)
        .get("id")
        .asText();
  }

  /** What was decided about it first. */
  private String decided(boolean own, String enrollment) {
    String completion = "/api/v1/enrollments/" + enrollment + "/completion";
    door.made(writer(own), "POST", completion + "/attestations", "{\"kind\": \"ATTENDED\"}");
    for (JsonNode one : door.made(writer(own), "GET", completion, null).get("decisions")) {
      if (one.get("kind").asText().equals("ATTENDED")) {
        return one.get("id").asText();
      }
    }
    throw new IllegalStateException("Nothing was decided about " + enrollment);
  }

  /** The publication is on its way to the service that keeps the offerings. */
  private String made(boolean own, String course) {
    String body =
        """
        {"resourceId": "%s", "admission": "OPEN", "terms": {"name": {"en": "For the matrix"}}}
        """
            .formatted(course);
    return Awaitility.await("an offering of a new course")
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> door.madeAt(writer(own), OFFERINGS, body), id -> true);
  }

  private String published(boolean own) {
    return published(own, "INSTITUTION");
  }

  private String published(boolean own, String scope) {
    String body =
        """
        {"kind": "COURSE", "title": {"en": "A course with offerings for the permission matrix"},
         "summary": {"en": "For the permission matrix"}, "subject": "PEDAGOGY",
         "languages": ["en"], "scope": "%s",
         "units": [{"title": {"en": "A unit"}, "minutes": 20}]}
        """
            .formatted(scope);
    String id = door.made(writer(own), "POST", RESOURCES, body).get("id").asText();
    door.made(writer(own), "POST", RESOURCES + "/" + id + "/submit", null);
    door.made(own ? "publisher" : "admin2", "POST", RESOURCES + "/" + id + "/publish", null);
    return id;
  }

  private static String writer(boolean own) {
    return own ? ResourceSpecimens.AUTHOR : ResourceSpecimens.STRANGER;
  }
}
