package org.teachercloud.system.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** The measured requests of one run, and what the cloud has acknowledged of them. */
final class Journeys {

  private static final int CREATED = 201;
  private static final int OK = 200;

  private final Http http;
  private final Teachers teachers;
  private final Sample sample;
  private final List<AtomicInteger> nextResource = new ArrayList<>();
  private final List<Queue<UnitOfEnrollment>> openUnits = new ArrayList<>();
  private final Queue<String> acknowledgedEnrollments = new ConcurrentLinkedQueue<>();
  private final Queue<UnitOfEnrollment> acknowledgedUnits = new ConcurrentLinkedQueue<>();

  /** A unit that a teacher can still complete. */
  record UnitOfEnrollment(String enrollment, String unit) {}

  Journeys(Http http, Teachers teachers, Sample sample) {
    this.http = http;
    this.teachers = teachers;
    this.sample = sample;
    for (int i = 0; i < teachers.count(); i++) {
      nextResource.add(new AtomicInteger());
      openUnits.add(new ConcurrentLinkedQueue<>());
    }
  }

  boolean search(int connection, RandomGenerator random) throws IOException, InterruptedException {
    return http.get("/api/v1/resources?q=" + sample.anyQuery(random), null).status() == OK;
  }

  boolean resourceById(int connection, RandomGenerator random)
      throws IOException, InterruptedException {
    return http.get("/api/v1/resources/" + sample.anyId(random), token(connection)).status() == OK;
  }

  boolean myEnrollments(int connection, RandomGenerator random)
      throws IOException, InterruptedException {
    return http.get("/api/v1/enrollments", token(connection)).status() == OK;
  }

  boolean progressOfOne(int connection, RandomGenerator random)
      throws IOException, InterruptedException {
    UnitOfEnrollment any = openUnits.get(teacher(connection)).peek();
    return any != null
        && http.get("/api/v1/enrollments/" + any.enrollment(), token(connection)).status() == OK;
  }

  boolean recommendations(int connection, RandomGenerator random)
      throws IOException, InterruptedException {
    return http.get("/api/v1/recommendations?size=10", token(connection)).status() == OK;
  }

  boolean enroll(int connection, RandomGenerator random) throws IOException, InterruptedException {
    int teacher = teacher(connection);
    int next = nextResource.get(teacher).getAndIncrement();
    if (next >= sample.ids().size()) {
      throw new IOException("Every sampled resource is taken: the sample is too small");
    }
    String resource = sample.ids().get((next * 31 + teacher * 101) % sample.ids().size());
    Http.Answer answer =
        http.post(
            "/api/v1/enrollments",
            token(connection),
            "{\"resourceId\":\"%s\"}".formatted(resource));
    if (answer.status() != CREATED && answer.status() != OK) {
      return false;
    }
    JsonNode enrollment = answer.json();
    String id = enrollment.path("id").asText();
    acknowledgedEnrollments.add(id);
    for (JsonNode unit : enrollment.path("units")) {
      if (!"COMPLETED".equals(unit.path("state").asText())) {
        openUnits.get(teacher).add(new UnitOfEnrollment(id, unit.path("id").asText()));
      }
    }
    return true;
  }

  boolean oneProgressEvent(int connection, RandomGenerator random)
      throws IOException, InterruptedException {
    return completeUnits(connection, 1);
  }

  boolean progressInBatches(int connection, RandomGenerator random)
      throws IOException, InterruptedException {
    return completeUnits(connection, 100);
  }

  /** Completes the next open units of a connection's teacher in one call. */
  boolean completeUnits(int connection, int most) throws IOException, InterruptedException {
    Queue<UnitOfEnrollment> open = openUnits.get(teacher(connection));
    List<UnitOfEnrollment> units = new ArrayList<>();
    while (units.size() < most) {
      UnitOfEnrollment unit = open.poll();
      if (unit == null) {
        throw new IOException("No open unit is left: enrol more first");
      }
      units.add(unit);
    }
    StringBuilder events = new StringBuilder();
    for (UnitOfEnrollment unit : units) {
      events.append(events.isEmpty() ? "" : ",").append(completion(unit));
    }
    Http.Answer answer =
        http.post("/api/v1/progress", token(connection), "{\"events\":[%s]}".formatted(events));
    if (answer.status() != OK) {
      return false;
    }
    acknowledgedUnits.addAll(units);
    return true;
  }

  int openUnits(int connection) {
    return openUnits.get(teacher(connection)).size();
  }

  Queue<String> acknowledgedEnrollments() {
    return acknowledgedEnrollments;
  }

  Queue<UnitOfEnrollment> acknowledgedUnits() {
    return acknowledgedUnits;
  }

  Http http() {
    return http;
  }

  String token(int connection) {
    return teachers.token(teacher(connection));
  }

  private int teacher(int connection) {
    return connection % teachers.count();
  }

  private static String completion(UnitOfEnrollment unit) {
    return """
        {"id":"%s","enrollmentId":"%s","unitId":"%s","kind":"COMPLETED","at":"%s"}"""
        .formatted(UUID.randomUUID(), unit.enrollment(), unit.unit(), Instant.now());
  }
}
