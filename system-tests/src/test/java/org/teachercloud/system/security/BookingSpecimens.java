package org.teachercloud.system.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A time of a laboratory of the publisher's institution, one of somebody else's, and bookings. */
final class BookingSpecimens {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SLOTS = "/api/v1/slots";
  private static final String BOOKINGS = "/api/v1/bookings";
  private static final String RESOURCES = "/api/v1/resources";
  private static final String HOME = "ecnu";
  private static final String GUEST = "teacher2";

  private final Door door;
  private final Map<String, String> bookings = new HashMap<>();
  private String own;
  private String foreign;

  BookingSpecimens(Door door) {
    this.door = door;
  }

  static boolean knows(String path) {
    return path.startsWith(SLOTS) || path.startsWith(BOOKINGS);
  }

  /** For who gives up it is her own booking or the guest's; for who receives, of whose time. */
  String id(Operation operation, boolean isOwn, String account) {
    if (operation.path().startsWith(SLOTS)) {
      return isOwn ? own() : foreign();
    }
    if (operation.method().equals("DELETE")) {
      return booking(isOwn ? account : GUEST, own());
    }
    return booking(GUEST, isOwn ? own() : foreign());
  }

  private String booking(String account, String slot) {
    return bookings.computeIfAbsent(
        account + " " + slot,
        key -> {
          String path = SLOTS + "/" + slot + "/bookings";
          Door.Answer answer = door.send(door.token(account), "POST", path, "{\"briefed\": true}");
          return json(answer).get("id").asText();
        });
  }

  /** With a briefing, so that the empty wish books nothing. */
  private String own() {
    if (own == null) {
      String lab =
          """
          {"kind": "LAB", "title": {"en": "A laboratory for the permission matrix"},
           "summary": {"en": "Nobody works here."}, "subject": "SCIENCE", "scope": "PUBLIC",
           "languages": ["en"], "units": [{"title": {"en": "One"}, "minutes": 15}]}
          """;
      String id =
          json(door.send(door.token("publisher"), "POST", RESOURCES, lab)).get("id").asText();
      String path = RESOURCES + "/" + id;
      door.send(door.token("publisher"), "POST", path + "/submit", "{}");
      door.send(door.token("publisher2"), "POST", path + "/publish", "{}");
      String slot =
          """
          {"place": "REMOTE", "zone": "Asia/Shanghai", "from": "%s", "minutes": 30, "capacity": 20,
           "briefing": {"en": "Careful."}}
          """
              .formatted(LocalDateTime.now().plusDays(40).truncatedTo(ChronoUnit.DAYS));
      door.send(door.token("publisher"), "POST", path + "/slots", slot);
      own = firstSlot(id);
    }
    return own;
  }

  /** A seeded time of another institution. */
  private String foreign() {
    if (foreign == null) {
      JsonNode labs = json(door.send(null, "GET", RESOURCES + "?kind=LAB&size=50", null));
      foreign =
          StreamSupport.stream(labs.get("items").spliterator(), false)
              .filter(item -> !item.at("/institution/id").asText().equals(HOME))
              .map(item -> firstSlot(item.get("id").asText()))
              .filter(slot -> !slot.isEmpty())
              .findFirst()
              .orElseThrow();
    }
    return foreign;
  }

  private String firstSlot(String lab) {
    Door.Answer answer = door.send(null, "GET", RESOURCES + "/" + lab + "/slots", null);
    return json(answer).at("/items/0/id").asText();
  }

  private static JsonNode json(Door.Answer answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
