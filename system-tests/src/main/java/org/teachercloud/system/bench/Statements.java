package org.teachercloud.system.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import org.teachercloud.system.signing.SignIn;

/** A tool that tells the Learning Record Store what its learners do, and asks it back. */
final class Statements {

  private static final int BATCH = 50;
  private static final int AGENTS = 20_000;
  private static final int ACTIVITIES = 2_000;
  private static final String ADMIN = "admin";
  private static final String[] VERBS = {"attempted", "experienced", "answered", "completed"};

  private final Http http;
  private final Map<String, String> headers;
  private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();

  /** Makes a key for the tool, in a space of its own, as the admin of an institution. */
  Statements(String url, Http http) throws IOException, InterruptedException {
    this.http = http;
    String token = new SignIn(url).as(ADMIN, ADMIN).access();
    String wanted =
        """
        {"name": "bench", "tool": "bench", "scopes": ["STATEMENTS_WRITE", "STATEMENTS_READ"]}""";
    Http.Answer made = http.post("/api/v1/xapi-keys", token, wanted);
    String credentials =
        made.json().at("/key/id").asText() + ":" + made.json().path("secret").asText();
    this.headers =
        Map.of(
            "Authorization",
            "Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)),
            "X-Experience-API-Version",
            "2.0.0");
  }

  /** Tells of fifty things at once. */
  boolean write(int connection, RandomGenerator random) throws IOException, InterruptedException {
    StringBuilder batch = new StringBuilder("[");
    UUID[] ids = new UUID[BATCH];
    for (int one = 0; one < BATCH; one++) {
      ids[one] = UUID.randomUUID();
      batch.append(one == 0 ? "" : ",").append(statement(ids[one], random));
    }
    Http.Answer answer = http.tell("/xapi/statements", headers, batch.append(']').toString());
    if (answer.status() != 200) {
      return false;
    }
    acknowledged.addAll(List.of(ids));
    return true;
  }

  /** Asks for what somebody did with something: a page of the latest, newest first. */
  boolean query(int connection, RandomGenerator random) throws IOException, InterruptedException {
    String agent = URLEncoder.encode(agent(random), StandardCharsets.UTF_8);
    String activity = URLEncoder.encode(activity(random), StandardCharsets.UTF_8);
    String path = "/xapi/statements?limit=50&agent=" + agent + "&activity=" + activity;
    return http.read(path, headers).status() == 200;
  }

  /** The ids of all statements that were acknowledged. */
  Queue<UUID> acknowledged() {
    return acknowledged;
  }

  private static String statement(UUID id, RandomGenerator random) {
    String verb = VERBS[random.nextInt(VERBS.length)];
    return """
        {"id": "%s", "actor": %s,
         "verb": {"id": "http://adlnet.gov/expapi/verbs/%s", "display": {"en": "%s"}},
         "object": {"id": "%s", "definition": {"name": {"zh": "单元", "en": "A unit"},
           "type": "http://adlnet.gov/expapi/activities/lesson"}},
         "result": {"score": {"scaled": 0.%d}, "duration": "PT%dM"},
         "context": {"contextActivities": {"grouping": [{"id": "https://bench.example/course/%d"}]}},
         "timestamp": "%s"}"""
        .formatted(
            id,
            agent(random),
            verb,
            verb,
            activity(random),
            random.nextInt(10, 99),
            random.nextInt(1, 60),
            random.nextInt(100),
            Instant.now());
  }

  private static String agent(RandomGenerator random) {
    return "{\"account\":{\"homePage\":\"https://bench.example\",\"name\":\"learner-%d\"}}"
        .formatted(random.nextInt(AGENTS));
  }

  private static String activity(RandomGenerator random) {
    return "https://bench.example/unit/" + random.nextInt(ACTIVITIES);
  }
}
