package org.teachercloud.system.security.specimens;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Databases of two institutions, and seats of them. The foreign database is there for the members
 * of its own institution only, save where somebody from outside must have asked for a seat.
 */
final class SeatSpecimens implements Room {

  private static final String RESOURCES = "/api/v1/resources";
  private static final String SEATS = "/api/v1/seats";

  private final Door door;
  private final Map<String, String> known = new HashMap<>();

  SeatSpecimens(Door door) {
    this.door = door;
  }

  @Override
  public boolean knows(String path) {
    return path.startsWith(SEATS)
        || path.startsWith(RESOURCES + "/{id}/seating")
        || path.startsWith(RESOURCES + "/{id}/seats");
  }

  @Override
  public Map<String, String> named(String path, Whose whose, String account) {
    boolean own = whose == Whose.OWN;
    if (path.startsWith(RESOURCES)) {
      return Map.of("id", database(path, own, own));
    }
    boolean hers = own && path.equals(SEATS + "/{id}");
    String guest = hers ? account : LearnerSpecimens.STRANGER;
    return Map.of("id", once("seat " + path + own + guest, () -> seat(path, guest, own)));
  }

  private String database(String path, boolean own, boolean open) {
    return once(
        "database " + path + own + open,
        () ->
            own
                ? published(ResourceSpecimens.AUTHOR, "publisher", "PUBLIC")
                : published(ResourceSpecimens.STRANGER, "admin2", open ? "PUBLIC" : "INSTITUTION"));
  }

  /** Not by the map itself: what is made needs other things that it keeps. */
  private String once(String name, Supplier<String> make) {
    String present = known.get(name);
    if (present == null) {
      present = make.get();
      known.put(name, present);
    }
    return present;
  }

  private String published(String writer, String second, String scope) {
    String body =
        """
        {"kind": "DATABASE", "title": {"en": "A database for the permission matrix"},
         "summary": {"en": "Nothing is in it."}, "subject": "SCIENCE", "scope": "%s",
         "languages": ["en"], "units": [{"title": {"en": "One"}, "minutes": 15}]}
        """
            .formatted(scope);
    String id = door.made(writer, "POST", RESOURCES, body).get("id").asText();
    door.made(writer, "POST", RESOURCES + "/" + id + "/submit", null);
    door.made(second, "POST", RESOURCES + "/" + id + "/publish", null);
    door.madeAt(
        writer,
        RESOURCES + "/" + id + "/seating",
        "{\"seats\": 500, \"days\": 30, \"address\": \"https://db.example/login\"}");
    return id;
  }

  private String seat(String path, String guest, boolean own) {
    String seats = RESOURCES + "/" + database(path, own, true) + "/seats";
    return door.made(guest, "POST", seats, "").get("id").asText();
  }
}
