package org.teachercloud.system.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code ./cloud bench}. Reads from the environment: {@code BENCH_URL} (the gateway), {@code
 * BENCH_PIDS} ({@code part=pid,…}), {@code BENCH_SECONDS} (length of one measurement, default 6),
 * {@code BENCH_JDBC}, {@code BENCH_JDBC_USER} and {@code BENCH_JDBC_PASSWORD} (the enrolment
 * database, to check acknowledged writes).
 */
public final class Bench {

  private static final int[] CONNECTIONS = {1, 16, 64};
  private static final int TEACHERS = 64;
  private static final int SAMPLE = 4000;
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final int EVENTS_PER_SECOND = 200;
  private static final Duration FRESHNESS_LENGTH = Duration.ofSeconds(10);

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final StackProcesses stack;
  private final Load load;
  private final Teachers teachers;
  private final Journeys journeys;
  private final Statements statements;
  private final Duration length;

  private Bench(Map<String, String> environment, Http http)
      throws IOException, InterruptedException {
    String url = environment.getOrDefault("BENCH_URL", "http://127.0.0.1:8080");
    stack = new StackProcesses(environment.getOrDefault("BENCH_PIDS", ""));
    load = new Load(stack);
    length = Duration.ofSeconds(Long.parseLong(environment.getOrDefault("BENCH_SECONDS", "6")));
    out.println("Signing " + TEACHERS + " teachers in and sampling the catalogue …");
    teachers = new Teachers(url, TEACHERS);
    journeys = new Journeys(http, teachers, new Sample(http, SAMPLE));
    statements = new Statements(url, http);
  }

  /** Runs the whole bench and prints it. */
  public static void main(String[] arguments) throws Exception {
    Map<String, String> environment = System.getenv();
    try (Http http = new Http(environment.getOrDefault("BENCH_URL", "http://127.0.0.1:8080"))) {
      Bench bench = new Bench(environment, http);
      bench.measureAll();
      bench.measureFreshness();
      bench.printMemory();
      new AcknowledgedWrites(environment).check(bench.journeys, bench.statements, bench.out);
    }
  }

  private void measureAll() throws InterruptedException {
    out.printf(
        "%n%-24s %5s %9s %8s %8s %7s %8s  %s%n",
        "request", "conns", "per s", "p50 ms", "p99 ms", "errors", "CPU ms", "of which");
    measure("search", 1, journeys::search);
    measure("resource by id", 1, journeys::resourceById);
    measure("enrol", 1, journeys::enroll);
    measure("my enrolments", 1, journeys::myEnrollments);
    measure("progress of one", 1, journeys::progressOfOne);
    measure("recommendations", 1, journeys::recommendations);
    measure("one progress event", 1, journeys::oneProgressEvent);
    measure("progress, batch of 100", 100, journeys::progressInBatches);
    measure("statements, batch of 50", 50, statements::write);
    measure("statement query", 1, statements::query);
  }

  /**
   * @param each events in one request: the processor time is printed per event
   */
  private void measure(String name, int each, Load.Request request) throws InterruptedException {
    boolean reads = !name.startsWith("enrol") && !name.contains("event") && each == 1;
    if (reads) {
      load.run(CONNECTIONS[1], WARM_UP, request);
    }
    for (int connections : CONNECTIONS) {
      teachers.renew();
      Load.Outcome outcome = load.run(connections, length, request);
      String parts =
          outcome.cpuMillis().entrySet().stream()
              .filter(part -> part.getValue() / each >= 0.005)
              .map(part -> "%s %.2f".formatted(part.getKey(), part.getValue() / each))
              .collect(Collectors.joining(", "));
      out.printf(
          "%-24s %5d %9.0f %8.2f %8.2f %7d %8.2f  %s%n",
          name,
          outcome.connections(),
          outcome.perSecond(),
          outcome.percentile(0.5),
          outcome.percentile(0.99),
          outcome.errors(),
          outcome.cpuMillisOfAll() / each,
          parts);
    }
  }

  private void measureFreshness() throws InterruptedException {
    teachers.renew();
    for (int teacher = 0; teacher < TEACHERS; teacher++) {
      try {
        while (journeys.openUnits(teacher) < 2 * EVENTS_PER_SECOND / 10) {
          if (!journeys.enroll(teacher, java.util.random.RandomGenerator.getDefault())) {
            break;
          }
        }
      } catch (IOException none) {
        out.println("Too few open units for teacher " + teacher + ": " + none.getMessage());
      }
    }
    Freshness.Outcome outcome =
        new Freshness(journeys, TEACHERS).run(EVENTS_PER_SECOND, FRESHNESS_LENGTH);
    out.printf(
        "%nevent to changed recommendation at %d events/s: p50 %.0f ms, p99 %.0f ms,"
            + " %d probes, %d unchanged in time, %d failed%n",
        EVENTS_PER_SECOND,
        outcome.percentile(0.5),
        outcome.percentile(0.99),
        outcome.millis().length + outcome.unchanged(),
        outcome.unchanged(),
        outcome.failed());
  }

  private void printMemory() {
    Map<String, Long> memory = stack.memoryMegabytes();
    out.printf(
        "%nmemory (PSS, MB): %s, together %d%n",
        memory.entrySet().stream()
            .map(part -> part.getKey() + " " + part.getValue())
            .collect(Collectors.joining(", ")),
        memory.values().stream().mapToLong(Long::longValue).sum());
  }
}
