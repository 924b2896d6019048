package org.teachercloud.system.security.specimens;

import java.util.Map;

/**
 * Databases of two institutions, and seats of them. The foreign database is there for the members
 * of its own institution only, save where somebody from outside must have asked for a seat.
 */
final class SeatSpecimens implements Room {

  private static final String RESOURCES = "/api/v1/resources";
  private static final String SEATS = "/api/v1/seats";

  private final Door door;
  private final Lent lent;
  private final Kept kept = new Kept();

  SeatSpecimens(Door door) {
    this.door = door;
    lent = new Lent(door);
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
    return Map.of("id", kept.once("seat " + path + own + guest, () -> seat(path, guest, own)));
  }

  private String database(String path, boolean own, boolean open) {
    return kept.once("database " + path + own + open, () -> seated(own, open));
  }

  private String seated(boolean own, boolean open) {
    String id = lent.published("DATABASE", own, open);
    door.madeAt(
        Lent.writer(own),
        RESOURCES + "/" + id + "/seating",
        "{\"seats\": 500, \"days\": 30, \"address\": \"https://db.example/login\"}");
    return id;
  }

  private String seat(String path, String guest, boolean own) {
    String seats = RESOURCES + "/" + database(path, own, true) + "/seats";
    return door.made(guest, "POST", seats, "").get("id").asText();
  }
}
