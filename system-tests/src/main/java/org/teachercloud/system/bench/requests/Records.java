package org.teachercloud.system.bench.requests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.teachercloud.system.bench.measuring.Load.Reply;
import org.teachercloud.system.bench.measuring.Wire;
import org.teachercloud.system.bench.world.Teachers;
import org.teachercloud.system.signing.SignIn;

/**
 * A teacher with a long record. Entries stay for ever, so a later run writes only what is missing.
 */
public final class Records {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ADMIN = "admin";
  private static final int OK = 200;
  private static final int CREATED = 201;

  /** How long the institution may add to her record; nobody needs to end it. */
  private static final Duration SHARED = Duration.ofMinutes(10);

  /** Whose record it is: one of those who rest. */
  private static final int TEACHER = 0;

  private final String url;
  private final Teachers teachers;
  private final int entries;
  private final AtomicLong missing = new AtomicLong();
  private String admin;
  private String learner;

  /**
   * @param entries that she has at least
   */
  public Records(String url, Teachers teachers, int entries) {
    this.url = url;
    this.teachers = teachers;
    this.entries = entries;
  }

  int entries() {
    return entries;
  }

  /** Lets an institution add to her record, where it is shorter than it shall be. */
  public void prepare() throws IOException {
    try (Wire wire = new Wire(url)) {
      String token = teachers.token(TEACHER, RandomGenerator.getDefault());
      JsonNode page = JSON.readTree(wire.get("/api/v1/record?size=1", token).body());
      missing.set(entries - page.path("total").asLong());
      if (missing.get() > 0) {
        learner = JSON.readTree(wire.get("/api/v1/me", token).body()).path("id").asText();
        admin = new SignIn(url).as(ADMIN, ADMIN).access();
        share(wire, token);
      }
    }
  }

  private static void share(Wire wire, String token) throws IOException {
    String share = "{\"institution\":\"ecnu\",\"until\":\"" + Instant.now().plus(SHARED) + "\"}";
    Wire.Answer shared = wire.post("/api/v1/record/shares", token, share);
    if (shared.status() != CREATED) {
      throw new IllegalStateException("The record could not be shared: " + shared.status());
    }
  }

  /** Writes one of the missing entries. Not measured. */
  public Reply write(Wire wire, int teacher, RandomGenerator random) throws IOException {
    long number = missing.getAndDecrement();
    if (number <= 0) {
      return Reply.NOTHING_LEFT;
    }
    Instant happened = Instant.now().minus(Duration.ofDays(number));
    String entry =
        """
        {"learner":"%s","institution":"ecnu","kind":"TRAINING","minutes":90,\
        "title":{"zh":"教研活动 %2$d","en":"Training day %2$d"},"happenedAt":"%3$s"}\
        """
            .formatted(learner, number, happened);
    boolean entered = wire.post("/api/v1/record/entries", admin, entry).status() == CREATED;
    return entered ? Reply.RIGHT : Reply.WRONG;
  }

  /** Reads the whole record, page after page, as a browser that scrolls to its end. */
  Reply read(Wire wire, int teacher, RandomGenerator random) throws IOException {
    String token = teachers.token(TEACHER, random);
    int seen = 0;
    String next = "";
    while (next != null) {
      Wire.Answer answer = wire.get("/api/v1/record?size=50" + next, token);
      if (answer.status() != OK) {
        return Reply.WRONG;
      }
      JsonNode page = JSON.readTree(answer.body());
      seen += page.path("items").size();
      next =
          page.path("next").isTextual()
              ? "&cursor=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)
              : null;
    }
    return seen >= entries ? Reply.RIGHT : Reply.WRONG;
  }

  /** Takes the whole record along: every entry, and a signed record of those that hold. */
  Reply export(Wire wire, int teacher, RandomGenerator random) throws IOException {
    Wire.Answer answer = wire.get("/api/v1/record/export", teachers.token(TEACHER, random));
    return answer.status() == OK ? Reply.RIGHT : Reply.WRONG;
  }
}
