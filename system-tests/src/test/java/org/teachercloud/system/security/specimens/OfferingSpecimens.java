package org.teachercloud.system.security.specimens;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** Offerings of resources that only the members of their institutions see. */
final class OfferingSpecimens implements Room {

  private static final String OFFERINGS = "/api/v1/offerings";
  private static final String RESOURCES = "/api/v1/resources";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Door door;
  private final Map<String, String> known = new HashMap<>();

  OfferingSpecimens(Door door) {
    this.door = door;
  }

  @Override
  public boolean knows(String path) {
    return path.startsWith(OFFERINGS);
  }

  @Override
  public Map<String, String> named(String path, Whose whose, String account) {
    boolean own = whose == Whose.OWN;
    return Map.of("id", known.computeIfAbsent(path + own, key -> made(own)));
  }

  /** A published course of the accounts' institution that has offerings from now on. */
  String resource() {
    return known.computeIfAbsent("resource", key -> published(true));
  }

  /** The publication is on its way to the service that keeps the offerings. */
  private String made(boolean own) {
    String body =
        """
        {"resourceId": "%s", "admission": "OPEN", "terms": {"name": {"en": "For the matrix"}}}
        """
            .formatted(published(own));
    return Awaitility.await("an offering of a new course")
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> door.madeAt(writer(own), OFFERINGS, body), id -> true);
  }

  private String published(boolean own) {
    String body =
        """
        {"kind": "COURSE", "title": {"en": "A course with offerings for the permission matrix"},
         "summary": {"en": "For the permission matrix"}, "subject": "PEDAGOGY",
         "languages": ["en"], "scope": "INSTITUTION",
         "units": [{"title": {"en": "A unit"}, "minutes": 20}]}
        """;
    String id = door.made(writer(own), "POST", RESOURCES, body).get("id").asText();
    door.made(writer(own), "POST", RESOURCES + "/" + id + "/submit", null);
    door.made(own ? "publisher" : "admin2", "POST", RESOURCES + "/" + id + "/publish", null);
    return id;
  }

  private static String writer(boolean own) {
    return own ? ResourceSpecimens.AUTHOR : ResourceSpecimens.STRANGER;
  }
}
