package org.teachercloud.system.bench.requests;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import org.teachercloud.system.bench.measuring.Load.Reply;
import org.teachercloud.system.bench.measuring.Wire;
import org.teachercloud.system.bench.world.Tool;

/** A tool that tells the Learning Record Store what its learners do, and asks it back. */
public final class Statements {

  static final int BATCH = 50;
  private static final int AGENTS = 20_000;
  private static final int ACTIVITIES = 2_000;
  private static final String[] VERBS = {"attempted", "experienced", "answered", "completed"};

  private static final int OK = 200;

  private final String headers;
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

  /** Speaks for a tool. */
  public Statements(Tool tool) {
    headers = tool.headers();
  }

  /** Tells of fifty things at once. */
  Reply write(Wire wire, int teacher, RandomGenerator random) throws IOException {
    StringBuilder batch = new StringBuilder("[");
    String[] ids = new String[BATCH];
    for (int one = 0; one < BATCH; one++) {
      ids[one] = UUID.randomUUID().toString();
      batch.append(one == 0 ? "" : ",").append(statement(ids[one], random));
    }
    Wire.Answer answer =
        wire.send("POST", "/xapi/statements", headers, batch.append(']').toString());
    if (answer.status() != OK) {
      return Reply.WRONG;
    }
    acknowledged.addAll(List.of(ids));
    return Reply.RIGHT;
  }

  /** Asks for what somebody did with something: a page of the latest, newest first. */
  Reply query(Wire wire, int teacher, RandomGenerator random) throws IOException {
    String agent = URLEncoder.encode(agent(random), StandardCharsets.UTF_8);
    String activity = URLEncoder.encode(activity(random), StandardCharsets.UTF_8);
    String path = "/xapi/statements?limit=50&agent=" + agent + "&activity=" + activity;
    return wire.send("GET", path, headers, null).status() == OK ? Reply.RIGHT : Reply.WRONG;
  }

  /** The ids of all statements that were acknowledged. */
  public Queue<String> acknowledged() {
    return acknowledged;
  }

  private static String statement(String id, RandomGenerator random) {
    String verb = VERBS[random.nextInt(VERBS.length)];
    return """
    {"id": "%s", "actor": %s,
     "verb": {"id": "http://adlnet.gov/expapi/verbs/%s", "display": {"en": "%s"}},
     "object": {"id": "%s", "definition": {"name": {"zh": "单元", "en": "A unit"},
       "type": "http://adlnet.gov/expapi/activities/lesson"}},
     "result": {"score": {"scaled": 0.%d}, "duration": "PT%dM"},
     "context": {"contextActivities": {"grouping": [{"id": "https://bench.example/course/%d"}]}},
     "timestamp": "%s"}\
    """
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
