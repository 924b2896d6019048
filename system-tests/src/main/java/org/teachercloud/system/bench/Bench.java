package org.teachercloud.system.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.teachercloud.system.bench.many.ManyHistories;
import org.teachercloud.system.bench.many.ManyStatements;
import org.teachercloud.system.bench.many.ManyUses;
import org.teachercloud.system.bench.measuring.Load;
import org.teachercloud.system.bench.measuring.StackProcesses;
import org.teachercloud.system.bench.measuring.Steady;
import org.teachercloud.system.bench.measuring.Times;
import org.teachercloud.system.bench.measuring.Wire;
import org.teachercloud.system.bench.requests.Certificates;
import org.teachercloud.system.bench.requests.Line;
import org.teachercloud.system.bench.requests.Places;
import org.teachercloud.system.bench.requests.Reading;
import org.teachercloud.system.bench.requests.Records;
import org.teachercloud.system.bench.requests.Statements;
import org.teachercloud.system.bench.requests.Writing;
import org.teachercloud.system.bench.whole.Freshness;
import org.teachercloud.system.bench.whole.GrantsCost;
import org.teachercloud.system.bench.whole.Publishing;
import org.teachercloud.system.bench.whole.WhileLearning;
import org.teachercloud.system.bench.whole.Whole;
import org.teachercloud.system.bench.world.Adaptations;
import org.teachercloud.system.bench.world.Extent;
import org.teachercloud.system.bench.world.Granted;
import org.teachercloud.system.bench.world.Publishers;
import org.teachercloud.system.bench.world.Sample;
import org.teachercloud.system.bench.world.Stock;
import org.teachercloud.system.bench.world.Teachers;
import org.teachercloud.system.bench.world.Tool;

/**
 * {@code ./cloud bench}. Reads from the environment: {@code BENCH_URL} (the gateway), {@code
 * BENCH_PIDS} ({@code part=pid,…}), {@code BENCH_JDBC}, {@code BENCH_JDBC_USER} and {@code
 * BENCH_JDBC_PASSWORD} (the enrolment database, to check acknowledged writes), {@code
 * BENCH_HISTORIES_JDBC} and so on (the recommendation database, to make histories), {@code
 * BENCH_USES_JDBC} and so on (insight's database, to make uses), {@code BENCH_CLOUD} (the script,
 * to run the recommender).
 */
public final class Bench {

  private static final long SEEDED = 15_160;
  private static final Duration STOCKING = Duration.ofMinutes(2);

  private final PrintStream out;
  private final Table table;
  private final Map<String, String> environment;
  private final long begun = System.nanoTime();
  private final Asked asked;
  private final Extent extent;
  private final String url;
  private final StackProcesses stack;
  private final Load load;
  private final Teachers teachers;
  private final Reading reading;
  private final Writing writing;
  private final Statements statements;
  private final Places places;
  private final Certificates certificates;
  private final Records records;
  private final Adaptations adaptations;
  private final GrantsCost grantsCost;
  private int errors;

  private Bench(Map<String, String> environment, Asked asked, PrintStream out)
      throws IOException, InterruptedException {
    this.out = out;
    table = new Table(out);
    this.environment = environment;
    this.asked = asked;
    extent = asked.extent();
    url = environment.getOrDefault("BENCH_URL", "http://127.0.0.1:8080");
    stack = new StackProcesses(environment.getOrDefault("BENCH_PIDS", ""));
    load = new Load(url, extent.teachers(), stack);
    table.idle(stack.idleCpu(), stack.memoryMegabytes());
    out.println("Signing " + extent.teachers() + " teachers in, sampling the catalogue.");
    teachers = new Teachers(url, extent.teachers());
    List<Stock> stocks = new ArrayList<>();
    for (int i = 0; i < extent.teachers(); i++) {
      stocks.add(new Stock());
    }
    try (Wire wire = new Wire(url)) {
      Sample sample = new Sample(wire, extent.sample());
      if (sample.items() < SEEDED) {
        table.small(sample.items());
      }
      reading = new Reading(teachers, sample, stocks);
      writing = new Writing(teachers, sample, stocks);
      statements = new Statements(Tool.made(wire, url));
      places = new Places(wire, teachers);
      grantsCost = new GrantsCost(load, teachers, sample, extent.compared());
    }
    certificates = new Certificates(url, teachers, extent);
    records = new Records(url, teachers, extent.entries());
    adaptations = new Adaptations(url, teachers);
    load.warm(extent.teachers(), STOCKING, reading::takeStock);
    stockUp(writing.stockUp(extent.enrollments(), 0));
  }

  /**
   * Runs what is asked for and prints it. Ends with 0 where every acknowledged write is there and
   * every answer was right, with 1 where not, and with 2 where it does not understand what is
   * asked.
   */
  public static void main(String[] arguments) throws Exception {
    Asked asked;
    try {
      asked = Asked.of(arguments);
    } catch (IllegalArgumentException notUnderstood) {
      System.err.println(notUnderstood.getMessage());
      System.exit(2);
      return;
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(System.getenv(), asked, out) ? 0 : 1);
  }

  /**
   * Runs what is asked for.
   *
   * @return whether everything that was acknowledged is there, and every answer was right
   */
  static boolean run(Map<String, String> environment, Asked asked, PrintStream out)
      throws Exception {
    if (asked.statements() > 0) {
      return new ManyStatements(environment, asked, out).run();
    }
    if (asked.uses() > 0) {
      return new ManyUses(environment, asked, out).run();
    }
    return asked.histories() > 0
        ? new ManyHistories(environment, asked, out).run()
        : new Bench(environment, asked, out).run();
  }

  private boolean run() throws Exception {
    table.plan(asked);
    table.head();
    try {
      for (Line line : Line.all(reading, writing, statements, places, adaptations)) {
        measure(line);
        if (line.key().equals(Asked.GRANTS) && asked.wants(Asked.GRANTS)) {
          compareGrants();
        }
      }
      for (Line line : Line.ofRecords(writing, certificates, records)) {
        measure(line);
      }
    } finally {
      certificates.end();
      adaptations.end();
    }
    table.memory("right after load", stack.memoryMegabytes());
    if (asked.wants(Asked.STEADY)) {
      measureSteady();
    }
    if (asked.wants(Asked.LEARNING)) {
      measureWhileLearning();
    }
    if (asked.wants(Asked.FRESHNESS)) {
      measureFreshness();
    }
    if (asked.wants(Asked.PUBLISHING)) {
      measurePublishing();
    }
    new Whole(environment, url, stack, table).run(asked);
    errors += new HowWell(environment, out).run(asked);
    boolean kept = new AcknowledgedWrites(environment).check(writing, statements, out);
    table.end(Duration.ofNanos(System.nanoTime() - begun).toSeconds(), errors);
    return kept && errors == 0;
  }

  private void measure(Line line) throws InterruptedException, IOException {
    if (!asked.wants(line.key())) {
      return;
    }
    restock(line);
    load.warmUntilCompiled(extent.usual(), asked.warmUp(), line.request());
    for (int connections : asked.connections(line)) {
      restock(line);
      Load.Outcome outcome = load.run(connections, asked.length(), line.request());
      table.line(line, outcome, stack.memoryMegabytes());
      errors += outcome.errors().count();
    }
  }

  /** Fresh tokens, and for what uses units up enough of them again. */
  private void restock(Line line) throws InterruptedException, IOException {
    teachers.renew();
    switch (line.key()) {
      case Asked.GRANTS ->
          load.warm(extent.usual(), STOCKING, new Granted(url).upTo(extent.granted()));
      case "lineage" -> adaptations.prepare();
      case "path" -> stockUp(writing::putOnAPath);
      case "event" -> stockUp(writing.byBusy(writing.stockUp(0, extent.stepsForEvents())));
      case "batch", "merge" ->
          stockUp(writing.byBusy(writing.stockUp(0, extent.stepsForBatches())));
      case "certificate" -> {
        certificates.prepare();
        stockUp(certificates::enroll);
      }
      case "verification" -> {
        if (!certificates.collect()) {
          certificates.prepare();
          stockUp(certificates::enroll);
          load.warm(extent.usual(), asked.length(), writing.byBusy(certificates::issue));
          certificates.collect();
        }
      }
      case "record", "record-export" -> {
        records.prepare();
        load.warm(extent.usual(), STOCKING, records::write);
      }
      default -> {}
    }
    teachers.renew();
  }

  private void compareGrants() throws InterruptedException {
    GrantsCost.Outcome outcome = grantsCost.run(extent.usual());
    table.grants(outcome);
    errors += outcome.errors().count();
  }

  private void measureSteady() throws InterruptedException, IOException {
    teachers.renew();
    load.warmUntilCompiled(
        extent.usual(), asked.warmUp(), reading.byResting(reading::recommendations));
    Steady.Outcome outcome =
        new Steady(url, extent.teachers(), stack)
            .run(
                extent.askedPerSecond(),
                extent.freshness(),
                reading.byResting(reading::recommendations));
    table.steady(outcome);
    errors += outcome.errors().count();
  }

  private void measureWhileLearning() throws InterruptedException, IOException {
    teachers.renew();
    load.warmUntilCompiled(
        extent.usual(), asked.warmUp(), reading.byResting(reading::recommendations));
    try (Wire wire = new Wire(url)) {
      var outcome =
          new WhileLearning(wire, url, new Steady(url, extent.teachers(), stack))
              .run(
                  extent.askedPerSecond(),
                  extent.freshness(),
                  reading.byResting(reading::recommendations));
      table.whileLearning(outcome);
      errors += outcome.map(one -> one.errors().count()).orElse(0);
    }
  }

  private void measureFreshness() throws InterruptedException, IOException {
    stockUp(writing.stockUp(0, extent.stepsForFreshness()));
    teachers.renew();
    Freshness.Outcome outcome =
        new Freshness(url, teachers, writing::completeOne)
            .run(extent.eventsPerSecond(), extent.freshness());
    table.freshness(extent.eventsPerSecond(), outcome);
    errors += outcome.late() + outcome.errors().count();
  }

  /** Once in quiet, once while others search as fast as they can. */
  private void measurePublishing() throws InterruptedException, IOException {
    try (Wire wire = new Wire(url)) {
      Publishing publishing = new Publishing(new Publishers(wire, url));
      table.publishing("nothing else going on", publishing.run(extent.publications()));
      Times times =
          publishing.runBeside(load, extent.usual(), reading::search, extent.publications());
      table.publishing("beside " + extent.usual() + " connections that search", times);
    }
  }

  private void stockUp(Load.Request enrolling) throws InterruptedException {
    teachers.renew();
    load.warm(extent.teachers(), STOCKING, enrolling);
    stack.settle();
  }
}
