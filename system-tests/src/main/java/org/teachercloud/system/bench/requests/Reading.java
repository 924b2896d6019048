package org.teachercloud.system.bench.requests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import org.teachercloud.system.bench.measuring.Load.Reply;
import org.teachercloud.system.bench.measuring.Load.Request;
import org.teachercloud.system.bench.measuring.Wire;
import org.teachercloud.system.bench.world.Sample;
import org.teachercloud.system.bench.world.Stock;
import org.teachercloud.system.bench.world.Teachers;

/** The measured requests that change nothing. */
public final class Reading {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;

  private final Teachers teachers;
  private final Sample sample;
  private final List<Stock> stocks;

  public Reading(Teachers teachers, Sample sample, List<Stock> stocks) {
    this.teachers = teachers;
    this.sample = sample;
    this.stocks = stocks;
  }

  /** The same request by somebody who rests; see {@link Teachers#byResting}. */
  public Request byResting(Request request) {
    return teachers.byResting(request);
  }

  public Reply search(Wire wire, int teacher, RandomGenerator random) throws IOException {
    return reply(wire.get("/api/v1/resources?q=" + sample.anyQuery(random), null));
  }

  /** With a filter, as somebody whose institutions' shares count. */
  Reply searchWithGrants(Wire wire, int teacher, RandomGenerator random) throws IOException {
    String query = sample.anyFilteredQuery(random);
    return reply(wire.get("/api/v1/resources?q=" + query, teachers.token(teacher, random)));
  }

  Reply suggestion(Wire wire, int teacher, RandomGenerator random) throws IOException {
    return reply(wire.get("/api/v1/resources/suggestions?q=" + sample.anyBeginning(random), null));
  }

  Reply resourceById(Wire wire, int teacher, RandomGenerator random) throws IOException {
    return reply(
        wire.get("/api/v1/resources/" + sample.anyId(random), teachers.token(teacher, random)));
  }

  Reply coverage(Wire wire, int teacher, RandomGenerator random) throws IOException {
    String framework = sample.anyFramework(random);
    return framework == null
        ? Reply.NOTHING_LEFT
        : reply(wire.get("/api/v1/standards/" + framework + "/coverage", null));
  }

  Reply myEnrollments(Wire wire, int teacher, RandomGenerator random) throws IOException {
    return reply(wire.get("/api/v1/enrollments", teachers.token(teacher, random)));
  }

  Reply progressOfOne(Wire wire, int teacher, RandomGenerator random) throws IOException {
    String any = stocks.get(teacher).anyEnrollment(random);
    return any == null
        ? Reply.NOTHING_LEFT
        : reply(wire.get("/api/v1/enrollments/" + any, teachers.token(teacher, random)));
  }

  public Reply recommendations(Wire wire, int teacher, RandomGenerator random) throws IOException {
    return reply(wire.get("/api/v1/recommendations?size=10", teachers.token(teacher, random)));
  }

  Reply path(Wire wire, int teacher, RandomGenerator random) throws IOException {
    return reply(wire.get("/api/v1/paths/current", teachers.token(teacher, random)));
  }

  /** The archive of all that every service keeps of her. */
  Reply allOfOne(Wire wire, int teacher, RandomGenerator random) throws IOException {
    return reply(wire.get("/api/v1/my-data", teachers.token(teacher, random)));
  }

  /** Learns what the teacher has from earlier runs. Not measured. */
  public Reply takeStock(Wire wire, int teacher, RandomGenerator random) throws IOException {
    String next = "";
    while (next != null) {
      Wire.Answer answer =
          wire.get("/api/v1/enrollments?size=50" + next, teachers.token(teacher, random));
      JsonNode page = JSON.readTree(answer.body());
      page.path("items").forEach(stocks.get(teacher)::add);
      JsonNode cursor = page.path("next");
      next =
          cursor.isTextual()
              ? "&cursor=" + URLEncoder.encode(cursor.asText(), StandardCharsets.UTF_8)
              : null;
    }
    return Reply.NOTHING_LEFT;
  }

  private static Reply reply(Wire.Answer answer) {
    return answer.status() == OK ? Reply.RIGHT : Reply.WRONG;
  }
}
