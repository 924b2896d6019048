package org.teachercloud.system.bench.requests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.random.RandomGenerator;
import org.teachercloud.system.bench.measuring.Load.Reply;
import org.teachercloud.system.bench.measuring.Wire;
import org.teachercloud.system.bench.world.Teachers;

/** Teachers who book a place of a laboratory, or wait for one, and give it up again, in turns. */
public final class Places {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CREATED = 201;
  private static final int NO_CONTENT = 204;

  /** No bench takes so long, so what begins later can be booked and given up until its end. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private static final Set<String> OPEN = Set.of("WAITLISTED", "REQUESTED", "CONFIRMED");

  /** What a teacher has before anybody has asked. */
  private static final String UNKNOWN = "?";

  private final Teachers teachers;
  private final List<String> slots = new ArrayList<>();
  private final AtomicReferenceArray<String> held;

  /** Reads the times of the first laboratories that a visitor finds; keeps what any can book. */
  public Places(Wire wire, Teachers teachers) throws IOException {
    this.teachers = teachers;
    held = new AtomicReferenceArray<>(teachers.count());
    for (int i = 0; i < held.length(); i++) {
      held.set(i, UNKNOWN);
    }
    String token = teachers.token(0, RandomGenerator.getDefault());
    for (JsonNode lab : read(wire, "/api/v1/resources?kind=LAB&size=50", null)) {
      String path = "/api/v1/resources/" + lab.path("id").asText() + "/slots?size=50";
      for (JsonNode slot : read(wire, path, token)) {
        if (canBeBooked(slot)) {
          slots.add(slot.path("id").asText());
        }
      }
    }
  }

  /** By a teacher of any institution, supported or not, for as long as the bench may run. */
  private static boolean canBeBooked(JsonNode slot) {
    Instant now = Instant.now();
    JsonNode priority = slot.path("priorityUntil");
    return slot.path("mayBook").asBoolean()
        && Instant.parse(slot.path("from").asText()).isAfter(now.plus(AHEAD))
        && (priority.isMissingNode() || Instant.parse(priority.asText()).isBefore(now));
  }

  Reply bookOrGiveUp(Wire wire, int teacher, RandomGenerator random) throws IOException {
    if (slots.isEmpty()) {
      return Reply.NOTHING_LEFT;
    }
    String token = teachers.token(teacher, random);
    String mine = held.getAndSet(teacher, null);
    if (UNKNOWN.equals(mine)) {
      giveUpAll(wire, token);
    } else if (mine != null) {
      return giveUp(wire, token, mine) ? Reply.RIGHT : Reply.WRONG;
    }
    String slot = slots.get(random.nextInt(slots.size()));
    Wire.Answer answer =
        wire.post("/api/v1/slots/" + slot + "/bookings", token, "{\"briefed\":true}");
    if (answer.status() != CREATED) {
      return Reply.WRONG;
    }
    held.set(teacher, JSON.readTree(answer.body()).path("id").asText());
    return Reply.RIGHT;
  }

  /** What is left of an earlier run. */
  private static void giveUpAll(Wire wire, String token) throws IOException {
    for (JsonNode booking : read(wire, "/api/v1/bookings?size=50", token)) {
      if (OPEN.contains(booking.path("state").asText())) {
        giveUp(wire, token, booking.path("id").asText());
      }
    }
  }

  private static boolean giveUp(Wire wire, String token, String id) throws IOException {
    String headers = "\r\nAuthorization: Bearer " + token;
    return wire.send("DELETE", "/api/v1/bookings/" + id, headers, null).status() == NO_CONTENT;
  }

  private static JsonNode read(Wire wire, String path, String token) throws IOException {
    return JSON.readTree(wire.get(path, token).body()).path("items");
  }
}
