package org.teachercloud.system.bench.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.teachercloud.system.bench.measuring.Errors;
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
  private static final int OK = 200;

  /** What is not known by then never comes. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String base;
  private final Teachers teachers;
  private final Request event;
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final AtomicInteger late = new AtomicInteger();
  private final AtomicInteger same = new AtomicInteger();
  private final AtomicInteger told = new AtomicInteger();
  private final AtomicInteger skipped = new AtomicInteger();
  private final Errors errors = new Errors();

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
   * @param told events that were acknowledged
   * @param skipped events that were not told, as the teacher whose turn it was had no unit left
   * @param late probes without such an answer in half a minute
   * @param same answers that are as of the event and recommend the same with the same scores
   * @param errors of telling and of asking
   */
  public record Outcome(Times times, int told, int skipped, int late, int same, Errors errors) {}

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
        errors);
    return new Outcome(Times.of(nanos), told.get(), skipped.get(), late.get(), same.get(), errors);
  }

  private void tell(Wire wire, int teacher, boolean probe)
      throws IOException, InterruptedException {
    Optional<Seen> before = probe ? ask(wire, teacher) : Optional.empty();
    switch (event.send(wire, teacher, RandomGenerator.getDefault())) {
      case NOTHING_LEFT -> skipped.incrementAndGet();
      case WRONG -> errors.add(wire.status());
      case RIGHT -> {
        told.incrementAndGet();
        if (before.isPresent()) {
          askUntilKnown(wire, teacher, before.get());
        }
      }
    }
  }

  private void askUntilKnown(Wire wire, int teacher, Seen before)
      throws IOException, InterruptedException {
    long acknowledged = System.nanoTime();
    while (System.nanoTime() - acknowledged < PATIENCE.toNanos()) {
      Optional<Seen> now = ask(wire, teacher);
      if (now.isEmpty()) {
        return;
      }
      if (!now.get().asOf().equals(before.asOf())) {
        nanos.add(System.nanoTime() - acknowledged);
        if (now.get().scores().equals(before.scores())) {
          same.incrementAndGet();
        }
        return;
      }
      TimeUnit.NANOSECONDS.sleep(ASK_EVERY.toNanos());
    }
    late.incrementAndGet();
  }

  /** Empty where that is refused, which is an error. */
  private Optional<Seen> ask(Wire wire, int teacher) throws IOException {
    String token = teachers.token(teacher, RandomGenerator.getDefault());
    Wire.Answer answer = wire.get("/api/v1/recommendations?size=20", token);
    if (answer.status() != OK) {
      errors.add(answer.status());
      return Optional.empty();
    }
    JsonNode list = JSON.readTree(answer.body());
    List<String> scores = new ArrayList<>();
    for (JsonNode item : list.path("items")) {
      scores.add(item.path("resource").path("id").asText() + item.path("score").asText());
    }
    return Optional.of(new Seen(list.path("asOf").asText(), scores));
  }
}
