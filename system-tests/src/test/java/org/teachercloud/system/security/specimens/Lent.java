package org.teachercloud.system.security.specimens;

/** Laboratories and databases of two institutions, each published by two people of its own. */
final class Lent {

  private static final String RESOURCES = "/api/v1/resources";

  private final Door door;

  Lent(Door door) {
    this.door = door;
  }

  /** Who writes for it. */
  static String writer(boolean own) {
    return own ? ResourceSpecimens.AUTHOR : ResourceSpecimens.STRANGER;
  }

  /**
   * One that is at home and for everybody, or is of the strangers.
   *
   * @param open whether that of the strangers is for everybody too, and not their members' alone
   */
  String published(String kind, boolean own, boolean open) {
    String body =
        """
        {"kind": "%s", "title": {"en": "A %s for the permission matrix"},
         "summary": {"en": "Nothing is in it."}, "subject": "SCIENCE", "scope": "%s",
         "languages": ["en"], "units": [{"title": {"en": "One"}, "minutes": 15}]}
        """
            .formatted(kind, kind, own || open ? "PUBLIC" : "INSTITUTION");
    String id = door.made(writer(own), "POST", RESOURCES, body).get("id").asText();
    door.made(writer(own), "POST", RESOURCES + "/" + id + "/submit", null);
    door.made(own ? "publisher" : "admin2", "POST", RESOURCES + "/" + id + "/publish", null);
    return id;
  }
}
