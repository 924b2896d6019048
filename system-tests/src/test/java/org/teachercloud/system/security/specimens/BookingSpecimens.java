package org.teachercloud.system.security.specimens;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Laboratories of two institutions, their times, and bookings. The foreign laboratory is there for
 * the members of its own institution only, save where it must have had a guest.
 */
final class BookingSpecimens implements Room {

  private static final String RESOURCES = "/api/v1/resources";
  private static final String SLOTS = "/api/v1/slots";
  private static final String BOOKINGS = "/api/v1/bookings";
  private static final String GUEST = LearnerSpecimens.STRANGER;

  private final Door door;
  private final Lent lent;
  private final Kept kept = new Kept();

  /** Nobody is at two places at a time, and other tests book for the same people. */
  private final int hour = ThreadLocalRandom.current().nextInt(6, 21);

  private int days = ThreadLocalRandom.current().nextInt(40, 200);

  BookingSpecimens(Door door) {
    this.door = door;
    lent = new Lent(door);
  }

  @Override
  public boolean knows(String path) {
    return path.startsWith(SLOTS)
        || path.startsWith(BOOKINGS)
        || path.startsWith(RESOURCES + "/{id}/slots")
        || path.startsWith(RESOURCES + "/{id}/load");
  }

  @Override
  public Map<String, String> named(String path, Whose whose, String account) {
    boolean own = whose == Whose.OWN;
    if (path.startsWith(RESOURCES)) {
      return Map.of("id", laboratory(own, own));
    }
    if (path.startsWith(SLOTS)) {
      return Map.of("id", kept.once(path + own, () -> slot(own, own)));
    }
    boolean hers = own && path.equals(BOOKINGS + "/{id}");
    String guest = hers ? account : GUEST;
    return Map.of("id", kept.once(path + own + guest, () -> booking(guest, own)));
  }

  private String laboratory(boolean own, boolean open) {
    return kept.once("laboratory " + own + open, () -> lent.published("LAB", own, open));
  }

  /** A time that nobody has taken, on a day of its own. */
  private String slot(boolean own, boolean open) {
    String writer = Lent.writer(own);
    String slots = RESOURCES + "/" + laboratory(own, open) + "/slots";
    String from = LocalDate.now(ZoneOffset.UTC).plusDays(days++) + "T%02d:00:00".formatted(hour);
    String body =
        """
        {"place": "REMOTE", "zone": "Asia/Shanghai", "from": "%s", "minutes": 30, "capacity": 20}
        """
            .formatted(from);
    door.madeAt(writer, slots, body);
    // With all=true the latest comes first, and every time is later than those before.
    JsonNode all = door.made(writer, "GET", slots + "?all=true&size=1", null).get("items");
    return all.get(0).get("id").asText();
  }

  private String booking(String guest, boolean own) {
    String path = SLOTS + "/" + slot(own, true) + "/bookings";
    return door.made(guest, "POST", path, "{\"briefed\": true}").get("id").asText();
  }
}
