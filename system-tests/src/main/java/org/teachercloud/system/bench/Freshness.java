package org.teachercloud.system.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes from the acknowledgement of an event to a changed recommendation, while events
 * arrive at a steady rate (an open loop). Every tenth event is followed by asking until the answer
 * differs.
 */
final class Freshness {

  private static final int PROBED = 10;
  private static final Duration ASK_EVERY = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Journeys journeys;
  private final int teachers;

  Freshness(Journeys journeys, int teachers) {
    this.journeys = journeys;
    this.teachers = teachers;
  }

  /**
   * What came of it.
   *
   * @param millis times to the changed answer in milliseconds, ascending
   * @param unchanged probes whose answer did not change in time
   */
  record Outcome(double[] millis, int unchanged, int failed) {
    double percentile(double share) {
      return millis.length == 0
          ? Double.NaN
          : millis[(int) Math.min(millis.length - 1L, Math.round(share * millis.length))];
    }
  }

  Outcome run(int eventsPerSecond, Duration length) throws InterruptedException {
    Queue<Double> millis = new ConcurrentLinkedQueue<>();
    Queue<String> unchanged = new ConcurrentLinkedQueue<>();
    Queue<String> failed = new ConcurrentLinkedQueue<>();
    long events = eventsPerSecond * length.toSeconds();
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long event = 0; event < events; event++) {
        long due = start + event * TimeUnit.SECONDS.toNanos(1) / eventsPerSecond;
        TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        boolean probe = event % PROBED == 0;
        int connection = (int) (event % teachers);
        threads.submit(
            () -> {
              try {
                if (probe) {
                  probe(connection, millis, unchanged);
                } else {
                  journeys.completeUnits(connection, 1);
                }
              } catch (IOException failure) {
                failed.add(String.valueOf(failure.getMessage()));
              }
              return null;
            });
      }
    }
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Outcome(sorted, unchanged.size(), failed.size());
  }

  private void probe(int connection, Queue<Double> millis, Queue<String> unchanged)
      throws IOException, InterruptedException {
    List<String> before = scores(connection);
    journeys.completeUnits(connection, 1);
    long acknowledged = System.nanoTime();
    while (System.nanoTime() - acknowledged < PATIENCE.toNanos()) {
      if (!scores(connection).equals(before)) {
        millis.add((System.nanoTime() - acknowledged) / 1e6);
        return;
      }
      TimeUnit.NANOSECONDS.sleep(ASK_EVERY.toNanos());
    }
    unchanged.add(Integer.toString(connection));
  }

  /** Resources with their scores: the answer without its time. */
  private List<String> scores(int connection) throws IOException, InterruptedException {
    var answer =
        journeys.http().get("/api/v1/recommendations?size=20", journeys.token(connection)).json();
    String[] scores = new String[answer.path("items").size()];
    Arrays.setAll(
        scores,
        i ->
            answer.path("items").path(i).path("resource").path("id").asText()
                + answer.path("items").path(i).path("score").asText());
    return List.of(scores);
  }
}
