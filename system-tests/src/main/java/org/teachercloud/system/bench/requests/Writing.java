package org.teachercloud.system.bench.requests;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.teachercloud.system.bench.measuring.Load.Reply;
import org.teachercloud.system.bench.measuring.Load.Request;
import org.teachercloud.system.bench.measuring.Wire;
import org.teachercloud.system.bench.world.Sample;
import org.teachercloud.system.bench.world.Stock;
import org.teachercloud.system.bench.world.Stock.Step;
import org.teachercloud.system.bench.world.Teachers;

/** The measured requests that change something, and what the cloud has acknowledged of them. */
public final class Writing {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CREATED = 201;
  private static final int OK = 200;
  private static final int LOOKS = 200;
  private static final int DEVICES = 3;
  private static final String STAGE_GOAL = "{\"kind\":\"STAGE\"}";
  private static final String SUBJECTS_GOAL =
      "{\"kind\":\"SUBJECTS\",\"subjects\":[\"MATHEMATICS\",\"PEDAGOGY\"]}";

  private final Teachers teachers;
  private final Sample sample;
  private final List<Stock> stocks;
  private final Queue<String> enrollments = new ConcurrentLinkedQueue<>();
  private final Queue<Step> steps = new ConcurrentLinkedQueue<>();

  public Writing(Teachers teachers, Sample sample, List<Stock> stocks) {
    this.teachers = teachers;
    this.sample = sample;
    this.stocks = stocks;
  }

  Reply enroll(Wire wire, int teacher, RandomGenerator random) throws IOException {
    Stock stock = stocks.get(teacher);
    String resource = sample.anyId(random);
    for (int look = 0; stock.has(resource); look++) {
      if (look == LOOKS) {
        return Reply.NOTHING_LEFT;
      }
      resource = sample.anyId(random);
    }
    Wire.Answer answer =
        wire.post(
            "/api/v1/enrollments",
            teachers.token(teacher, random),
            "{\"resourceId\":\"" + resource + "\"}");
    // Who has enrolled before this bench knew of it is given that enrolment.
    if (answer.status() != CREATED && answer.status() != OK) {
      return Reply.WRONG;
    }
    var enrollment = JSON.readTree(answer.body());
    stock.add(enrollment);
    enrollments.add(enrollment.path("id").asText());
    return Reply.RIGHT;
  }

  /** A path to two fields and to what the stage needs, in turns. */
  Reply beginPath(Wire wire, int teacher, RandomGenerator random) throws IOException {
    String goal = random.nextBoolean() ? STAGE_GOAL : SUBJECTS_GOAL;
    Wire.Answer answer =
        wire.post(
            "/api/v1/paths",
            teachers.token(teacher, random),
            "{\"goal\":" + goal + ",\"weeklyMinutes\":120}");
    return answer.status() == CREATED ? Reply.RIGHT : Reply.WRONG;
  }

  /** Begins a path for whoever is on none. Not measured. */
  public Reply putOnAPath(Wire wire, int teacher, RandomGenerator random) throws IOException {
    Wire.Answer current = wire.get("/api/v1/paths/current", teachers.token(teacher, random));
    return current.status() == OK ? Reply.NOTHING_LEFT : beginPath(wire, teacher, random);
  }

  /** The same request by somebody who does not rest; see {@link Teachers#byBusy}. */
  public Request byBusy(Request request) {
    return teachers.byBusy(request);
  }

  /** Enrols until the teacher has enough. Not measured. */
  public Request stockUp(int enrollments, int steps) {
    return (wire, teacher, random) -> {
      Stock stock = stocks.get(teacher);
      return stock.enrollments() >= enrollments && stock.steps() >= steps
          ? Reply.NOTHING_LEFT
          : enroll(wire, teacher, random);
    };
  }

  /** Tells the next steps of a teacher in one call. */
  Request tell(int count) {
    return (wire, teacher, random) -> {
      List<Step> next = stocks.get(teacher).take(count);
      return next.isEmpty() ? Reply.NOTHING_LEFT : tell(wire, teacher, random, next);
    };
  }

  /**
   * Merges the logs of three devices: of an enrolment's steps each stands in two of the logs, one
   * device tells its own in the wrong order, and what is told twice is recorded once.
   */
  Reply merge(Wire wire, int teacher, RandomGenerator random) throws IOException {
    List<Step> steps = stocks.get(teacher).takeEnrollment();
    if (steps.isEmpty()) {
      return Reply.NOTHING_LEFT;
    }
    int[] without = steps.stream().mapToInt(step -> random.nextInt(DEVICES)).toArray();
    for (int device = 0; device < DEVICES; device++) {
      List<Step> log = new ArrayList<>();
      for (int i = 0; i < without.length; i++) {
        if (without[i] != device) {
          log.add(steps.get(i));
        }
      }
      List<Step> told = device == 1 ? log.reversed() : log;
      if (!told.isEmpty() && tell(wire, teacher, random, told) != Reply.RIGHT) {
        return Reply.WRONG;
      }
    }
    return Reply.RIGHT;
  }

  private Reply tell(Wire wire, int teacher, RandomGenerator random, List<Step> next)
      throws IOException {
    String events = next.stream().map(Writing::event).collect(Collectors.joining(","));
    Wire.Answer answer =
        wire.post(
            "/api/v1/progress", teachers.token(teacher, random), "{\"events\":[" + events + "]}");
    if (answer.status() != OK) {
      return Reply.WRONG;
    }
    steps.addAll(next);
    return Reply.RIGHT;
  }

  /** Tells that a unit of the teacher's newest enrolment is completed. */
  public Reply completeOne(Wire wire, int teacher, RandomGenerator random) throws IOException {
    Step next = stocks.get(teacher).takeNewestCompletion();
    return next == null ? Reply.NOTHING_LEFT : tell(wire, teacher, random, List.of(next));
  }

  public Queue<String> acknowledgedEnrollments() {
    return enrollments;
  }

  public Queue<Step> acknowledgedSteps() {
    return steps;
  }

  private static String event(Step step) {
    return "{\"id\":\"%s\",\"enrollmentId\":\"%s\",\"unitId\":\"%s\",\"kind\":\"%s\",\"at\":\"%s\"}"
        .formatted(UUID.randomUUID(), step.enrollment(), step.unit(), step.kind(), Instant.now());
  }
}
