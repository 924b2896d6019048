package org.teachercloud.system.security.specimens;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Repositories that nobody can reach, harvested for the accounts' institution or for another. */
final class HarvestSpecimens implements Room {

  private static final String SOURCES = "/api/v1/harvests/sources";

  private final Door door;
  private final Map<String, String> known = new HashMap<>();

  HarvestSpecimens(Door door) {
    this.door = door;
  }

  @Override
  public boolean knows(String path) {
    return path.startsWith(SOURCES);
  }

  @Override
  public Map<String, String> named(String path, Whose whose, String account) {
    boolean own = whose == Whose.OWN;
    // Whoever may removes it: everybody has another one.
    String key = path + own + (path.equals(SOURCES + "/{id}") ? account : "");
    String source = known.computeIfAbsent(key, none -> made(own, target(path)));
    return path.endsWith("{run}")
        ? Map.of("id", source, "run", run(source, own))
        : Map.of("id", source);
  }

  /** Only what publishes is approved. */
  private static String target(String path) {
    return path.endsWith("/approve") ? "PUBLISHED" : "DRAFT";
  }

  private String run(String source, boolean own) {
    return known.computeIfAbsent(
        "run of " + source,
        key -> door.madeAt(writer(own), SOURCES + "/" + source + "/runs", "{}"));
  }

  private String made(boolean own, String target) {
    String body =
        """
        {"institution": "%s", "name": "For the permission matrix", "prefix": "oai_dc",
         "baseUrl": "https://%s.example/oai", "target": "%s",
         "mapping": {"kind": "COURSE", "subject": "UNCLASSIFIED"}}
        """
            .formatted(own ? "ecnu" : "bnu", UUID.randomUUID(), target);
    return door.made(writer(own), "POST", SOURCES, body).get("id").asText();
  }

  private static String writer(boolean own) {
    return own ? ResourceSpecimens.AUTHOR : ResourceSpecimens.STRANGER;
  }
}
