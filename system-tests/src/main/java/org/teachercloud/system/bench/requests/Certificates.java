package org.teachercloud.system.bench.requests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.teachercloud.system.bench.measuring.Load.Reply;
import org.teachercloud.system.bench.measuring.Wire;
import org.teachercloud.system.bench.world.Extent;
import org.teachercloud.system.bench.world.Publishers;
import org.teachercloud.system.bench.world.Teachers;
import org.teachercloud.system.signing.SignIn;

/**
 * Certificates that are earned by the completion of a unit, and looked at by strangers. Courses and
 * awards are made for one run and ended with it; the certificates stay with who earned them.
 */
public final class Certificates {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ADMIN = "admin";
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int LOOKS = 1_000;
  private static final Duration ASK_EVERY = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String url;
  private final Teachers teachers;
  private final Extent extent;
  private final RandomGenerator random = RandomGenerator.getDefault();
  private final Map<String, String> awards = new ConcurrentHashMap<>();
  private final List<Queue<Due>> due = new ArrayList<>();
  private final List<List<String>> notEnrolled = new ArrayList<>();
  private final List<String> courses = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();

  /** What a teacher can complete next, and what she earns by it. */
  private record Due(String enrollment, String unit, String award) {}

  public Certificates(String url, Teachers teachers, Extent extent) {
    this.url = url;
    this.teachers = teachers;
    this.extent = extent;
    for (int teacher = 0; teacher < teachers.count(); teacher++) {
      due.add(new ConcurrentLinkedQueue<>());
      notEnrolled.add(new ArrayList<>());
    }
  }

  /** Publishes courses and defines an award for each of their units, where little is left. */
  public void prepare() throws IOException, InterruptedException {
    int first = teachers.resting();
    if (due.get(first).size() > extent.unitsOfAwards() * extent.coursesOfAwards() / 2) {
      return;
    }
    try (Wire wire = new Wire(url)) {
      String admin = admin();
      Publishers publishers = new Publishers(wire, url);
      for (int i = 0; i < extent.coursesOfAwards(); i++) {
        String word = "quince" + UUID.randomUUID().toString().substring(0, 8);
        String course = publishers.publish(word, extent.unitsOfAwards());
        courses.add(course);
        JsonNode enrollment = enrolledWhenKnown(wire, teachers.token(first, random), course);
        for (JsonNode unit : enrollment.path("units")) {
          awards.put(unit.path("id").asText(), award(wire, admin, unit.path("id").asText()));
        }
        add(first, enrollment);
        for (int teacher = first + 1; teacher < teachers.count(); teacher++) {
          notEnrolled.get(teacher).add(course);
        }
      }
    }
  }

  /** Enrols in the courses that are new. Not measured. */
  public Reply enroll(Wire wire, int teacher, RandomGenerator random) throws IOException {
    List<String> left = notEnrolled.get(teacher);
    if (left.isEmpty()) {
      return Reply.NOTHING_LEFT;
    }
    Wire.Answer answer = enroll(wire, teachers.token(teacher, random), left.removeLast());
    if (answer.status() != CREATED) {
      return Reply.WRONG;
    }
    add(teacher, JSON.readTree(answer.body()));
    return Reply.RIGHT;
  }

  /** Completes a unit and asks for the certificate until it is there. */
  public Reply issue(Wire wire, int teacher, RandomGenerator random) throws IOException {
    Due next = due.get(teacher).poll();
    if (next == null) {
      return Reply.NOTHING_LEFT;
    }
    String token = teachers.token(teacher, random);
    String completed =
        """
        {"events":[{"id":"%s","enrollmentId":"%s","unitId":"%s","kind":"COMPLETED","at":"%s"}]}\
        """
            .formatted(UUID.randomUUID(), next.enrollment(), next.unit(), Instant.now());
    if (wire.post("/api/v1/progress", token, completed).status() != OK) {
      return Reply.WRONG;
    }
    for (int look = 0; look < LOOKS; look++) {
      Wire.Answer standing = wire.get("/api/v1/awards/" + next.award() + "/standing", token);
      if (JSON.readTree(standing.body()).path("certificate").isTextual()) {
        return Reply.RIGHT;
      }
    }
    return Reply.WRONG;
  }

  /** Learns the codes of certificates that the teachers hold; whether there are any. */
  public boolean collect() throws IOException {
    codes.clear();
    try (Wire wire = new Wire(url)) {
      for (int teacher = 0; teacher < teachers.count(); teacher++) {
        Wire.Answer held =
            wire.get("/api/v1/certificates?size=50", teachers.token(teacher, random));
        for (JsonNode one : JSON.readTree(held.body()).path("items")) {
          codes.add(one.path("code").asText());
        }
      }
    }
    return !codes.isEmpty();
  }

  /** Asks as a stranger whether a certificate is genuine. */
  Reply verify(Wire wire, int teacher, RandomGenerator random) throws IOException {
    if (codes.isEmpty()) {
      return Reply.NOTHING_LEFT;
    }
    String code = codes.get(random.nextInt(codes.size()));
    Wire.Answer answer = wire.get("/api/v1/verifications/" + code, null);
    boolean genuine =
        answer.status() == OK && JSON.readTree(answer.body()).path("genuine").asBoolean();
    return genuine ? Reply.RIGHT : Reply.WRONG;
  }

  /** Closes the awards and withdraws the courses. */
  public void end() throws IOException {
    if (courses.isEmpty()) {
      return;
    }
    try (Wire wire = new Wire(url)) {
      String admin = admin();
      for (String award : awards.values()) {
        wire.post("/api/v1/awards/" + award + "/close", admin, "{}");
      }
      new Publishers(wire, url).withdraw(courses);
    }
  }

  private String admin() {
    return new SignIn(url).as(ADMIN, ADMIN).access();
  }

  private void add(int teacher, JsonNode enrollment) {
    String id = enrollment.path("id").asText();
    for (JsonNode unit : enrollment.path("units")) {
      String unitId = unit.path("id").asText();
      due.get(teacher).add(new Due(id, unitId, awards.get(unitId)));
    }
  }

  private static Wire.Answer enroll(Wire wire, String token, String course) throws IOException {
    return wire.post("/api/v1/enrollments", token, "{\"resourceId\":\"" + course + "\"}");
  }

  /** A course can be taken once its publication has come to where learning is kept. */
  private static JsonNode enrolledWhenKnown(Wire wire, String token, String course)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Wire.Answer answer = enroll(wire, token, course);
      if (answer.status() == CREATED) {
        return JSON.readTree(answer.body());
      }
      TimeUnit.NANOSECONDS.sleep(ASK_EVERY.toNanos());
    }
    throw new IllegalStateException("Nobody could enrol in " + PATIENCE + ": " + course);
  }

  private static String award(Wire wire, String admin, String unit) throws IOException {
    String wanted =
        """
        {"institution":"ecnu","level":"CERTIFICATE","title":{"zh":"种植证书","en":"Growing"},\
        "requirements":[{"kind":"UNIT","item":"%s"}]}\
        """
            .formatted(unit);
    Wire.Answer answer = wire.post("/api/v1/awards", admin, wanted);
    if (answer.status() != CREATED) {
      throw new IllegalStateException("No award could be defined: " + answer.status());
    }
    return JSON.readTree(answer.body()).path("id").asText();
  }
}
