package org.teachercloud.system.bench.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.teachercloud.system.bench.measuring.Load.Reply;
import org.teachercloud.system.bench.measuring.Load.Request;
import org.teachercloud.system.bench.measuring.Pace;
import org.teachercloud.system.bench.measuring.Times;
import org.teachercloud.system.bench.measuring.Wire;
import org.teachercloud.system.bench.world.Teachers;

/**
 * How long it takes from the acknowledgement of an event to recommendations that know it, while
 * events arrive at a steady rate (an open loop). Now and then an event is followed by asking until
 * the answer is as of that event.
 */
public final class Freshness {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PROBED = 20;
  private static final Duration ASK_EVERY = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String base;
  private final Teachers teachers;
  private final Request event;
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final AtomicInteger late = new AtomicInteger();
  private final AtomicInteger same = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger told = new AtomicInteger();

  /**
   * @param event tells one event of a teacher
   */
  public Freshness(String base, Teachers teachers, Request event) {
    this.base = base;
    this.teachers = teachers;
    this.event = event;
  }

  /**
   * What came of it.
   *
   * @param times to the first answer that is as of the event
   * @param late probes without such an answer in time
   * @param same answers that are as of the event and recommend the same with the same scores
   */
  public record Outcome(Times times, int told, int late, int same, int failed) {}

  /** What was answered: as of which of her facts, and which resources with which scores. */
  private record Seen(String asOf, List<String> scores) {}

  public Outcome run(int eventsPerSecond, Duration length)
      throws InterruptedException, IOException {
    Pace.run(
        base,
        eventsPerSecond,
        length,
        (wire, number, due) -> {
          boolean probe = number % PROBED == 0;
          // The probed teachers rest meanwhile: a change must come from the event that is timed.
          int probed = teachers.resting();
          int teacher =
              probe
                  ? (int) (number / PROBED % probed)
                  : probed + (int) (number % (teachers.count() - probed));
          tell(wire, teacher, probe);
        },
        failed::incrementAndGet);
    return new Outcome(Times.of(nanos), told.get(), late.get(), same.get(), failed.get());
  }

  private void tell(Wire wire, int teacher, boolean probe)
      throws IOException, InterruptedException {
    Seen before = probe ? ask(wire, teacher) : null;
    Reply reply = event.send(wire, teacher, RandomGenerator.getDefault());
    if (reply != Reply.RIGHT) {
      failed.incrementAndGet();
      return;
    }
    told.incrementAndGet();
    if (probe) {
      askUntilKnown(wire, teacher, before);
    }
  }

  private void askUntilKnown(Wire wire, int teacher, Seen before)
      throws IOException, InterruptedException {
    long acknowledged = System.nanoTime();
    while (System.nanoTime() - acknowledged < PATIENCE.toNanos()) {
      Seen now = ask(wire, teacher);
      if (!now.asOf().equals(before.asOf())) {
        nanos.add(System.nanoTime() - acknowledged);
        if (now.scores().equals(before.scores())) {
          same.incrementAndGet();
        }
        return;
      }
      TimeUnit.NANOSECONDS.sleep(ASK_EVERY.toNanos());
    }
    late.incrementAndGet();
  }

  private Seen ask(Wire wire, int teacher) throws IOException {
    String token = teachers.token(teacher, RandomGenerator.getDefault());
    JsonNode answer = JSON.readTree(wire.get("/api/v1/recommendations?size=20", token).body());
    List<String> scores = new ArrayList<>();
    for (JsonNode item : answer.path("items")) {
      scores.add(item.path("resource").path("id").asText() + item.path("score").asText());
    }
    return new Seen(answer.path("asOf").asText(), scores);
  }
}
