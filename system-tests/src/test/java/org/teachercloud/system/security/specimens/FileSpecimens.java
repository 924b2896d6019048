package org.teachercloud.system.security.specimens;

import java.util.Map;
import java.util.UUID;

/**
 * Teaching resources of two institutions with a file each. What is taken along at home is shared
 * with its members for copying; the foreign ones are drafts.
 */
final class FileSpecimens implements Room {

  private static final String RESOURCES = "/api/v1/resources";
  private static final String FILES = "/api/v1/files";

  private final Door door;
  private final Kept kept = new Kept();
  private String sharedFile;

  FileSpecimens(Door door) {
    this.door = door;
  }

  @Override
  public boolean knows(String path) {
    return path.startsWith(FILES)
        || path.equals(RESOURCES + "/{id}/files")
        || path.equals(RESOURCES + "/{id}/views");
  }

  @Override
  public Map<String, String> named(String path, Whose whose, String account) {
    boolean own = whose != Whose.FOREIGN;
    String writer = own ? ResourceSpecimens.AUTHOR : ResourceSpecimens.STRANGER;
    if (path.equals(FILES + "/of/{id}")) {
      return Map.of("id", begun(writer));
    }
    if (path.equals(FILES + "/{id}")) {
      return Map.of("id", file(writer, begun(writer)));
    }
    if (!own) {
      String draft = kept.once("draft", () -> begun(writer));
      boolean resource = path.startsWith(RESOURCES);
      return Map.of("id", resource ? draft : kept.once("file", () -> file(writer, draft)));
    }
    String shared = kept.once("shared", this::shared);
    return Map.of("id", path.startsWith(RESOURCES) ? shared : sharedFile);
  }

  private String begun(String writer) {
    String body =
        """
        {"kind": "TEACHING_RESOURCE", "title": {"en": "A handout for the permission matrix"},
         "summary": {"en": "It has a file."}, "subject": "SCIENCE", "scope": "PUBLIC",
         "languages": ["en"], "units": [{"title": {"en": "One"}, "minutes": 15}]}
        """;
    return door.made(writer, "POST", RESOURCES, body).get("id").asText();
  }

  private String file(String writer, String resource) {
    String to = FILES + "/of/" + resource + "?name=" + UUID.randomUUID() + ".txt&licence=CC0";
    Wish wish = new Wish("POST", to, "A handout").with("Content-Type", "text/plain");
    Door.Answer answer = door.send(door.token(writer), wish);
    String location = answer.headers().firstValue("Location").orElseThrow();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private String shared() {
    String writer = ResourceSpecimens.AUTHOR;
    String id = begun(writer);
    sharedFile = file(writer, id);
    door.made(writer, "POST", RESOURCES + "/" + id + "/submit", null);
    door.made("publisher", "POST", RESOURCES + "/" + id + "/publish", null);
    String wish = "{\"scope\": \"INSTITUTION\", \"purposes\": [\"COPY\"]}";
    String grant = door.madeAt(writer, RESOURCES + "/" + id + "/grants", wish);
    door.made("publisher", "POST", "/api/v1/grants/" + grant + "/approve", null);
    return id;
  }
}
