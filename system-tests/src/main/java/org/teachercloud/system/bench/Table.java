package org.teachercloud.system.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.teachercloud.system.bench.judged.Judging;
import org.teachercloud.system.bench.measuring.Errors;
import org.teachercloud.system.bench.measuring.Load;
import org.teachercloud.system.bench.measuring.Steady;
import org.teachercloud.system.bench.measuring.Times;
import org.teachercloud.system.bench.requests.Line;
import org.teachercloud.system.bench.whole.Freshness;
import org.teachercloud.system.bench.whole.Granting;
import org.teachercloud.system.bench.whole.GrantsCost;
import org.teachercloud.system.bench.whole.Harvesting;
import org.teachercloud.system.bench.whole.Importing;
import org.teachercloud.system.bench.whole.WhileLearning;

/** The figures as lines of text. */
public final class Table {

  /** Less of a part is not worth a word. */
  private static final double WORTH_A_WORD = 0.005;

  private final PrintStream out;

  public Table(PrintStream out) {
    this.out = out;
  }

  void idle(Map<String, Double> cpuMillisPerSecond, Map<String, Long> megabytes) {
    out.printf("idle: CPU ms a second: %s%n", parts(cpuMillisPerSecond));
    memory("idle", megabytes);
  }

  public void memory(String when, Map<String, Long> megabytes) {
    out.printf(
        "memory %s (PSS, MB): %s, together %d%n",
        when,
        megabytes.entrySet().stream()
            .map(part -> part.getKey() + " " + part.getValue())
            .collect(Collectors.joining(", ")),
        sum(megabytes));
  }

  /** What is about to happen, so that nobody wonders what takes so long. */
  void plan(Asked asked) {
    out.printf(
        "Each line: warm-up at %d connections, not measured, until the compilers have less than a"
            + " tenth of the processor, at most %d s; then %.1f s at each of %s connections, what has"
            + " no aim at %d alone. CPU ms: of all parts, for one request, or one event of a batch;"
            + " JIT ms: what the compilers had of them.%n",
        asked.extent().usual(),
        asked.warmUp().toSeconds(),
        asked.length().toMillis() / 1000.0,
        asked.extent().connections(),
        asked.extent().usual());
  }

  public void end(long seconds, int errors) {
    out.printf("The bench took %d:%02d minutes; %d errors.%n", seconds / 60, seconds % 60, errors);
  }

  public void head() {
    out.printf(
        "%n%-24s %5s %9s %8s %8s %7s %8s %5s %7s %6s  %s%n",
        "request",
        "conns",
        "per s",
        "p50 ms",
        "p99 ms",
        "errors",
        "CPU ms",
        "aim",
        "JIT ms",
        "MB",
        "of which");
  }

  public void line(Line line, Load.Outcome outcome, Map<String, Long> megabytes) {
    Map<String, Double> each =
        outcome.cpuMillis().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    part -> part.getValue() / line.events(),
                    (one, other) -> one,
                    java.util.LinkedHashMap::new));
    out.printf(
        "%-24s %5d %9.0f %8.2f %8.2f %7d %8.3f %5s %7.3f %6d  %s%n",
        line.title(),
        outcome.connections(),
        outcome.perSecond(),
        outcome.times().percentile(0.5),
        outcome.times().percentile(0.99),
        outcome.errors().count(),
        outcome.cpuMillisOfAll() / line.events(),
        line.aim() == 0 ? "-" : Double.toString(line.aim()),
        outcome.compilerMillis() / line.events(),
        sum(megabytes),
        parts(each));
    if (outcome.errors().count() > 0) {
      out.printf("  not right: %s%n", outcome.errors().told());
    }
  }

  void freshness(int eventsPerSecond, Freshness.Outcome outcome) {
    out.printf(
        "%nevent to recommendations that know it at %d events/s: p50 %.0f ms, p99 %.0f ms, longest"
            + " %.0f ms; %d events told, %d without a unit left, %d timed (of which %d with the"
            + " same scores), %d not known in half a minute, %s%n",
        eventsPerSecond,
        outcome.times().percentile(0.5),
        outcome.times().percentile(0.99),
        outcome.times().percentile(1),
        outcome.told(),
        outcome.skipped(),
        outcome.times().count(),
        outcome.same(),
        outcome.late(),
        told(outcome.errors()));
  }

  void steady(Steady.Outcome outcome) {
    out.printf(
        "%nrecommendations asked for %d times a second: p50 %.1f ms, p99 %.1f ms (aim 20), longest"
            + " %.0f ms of %d, %s; CPU ms an answer: recommendation-service %.2f (aim 0.5),"
            + " all parts %.2f%n",
        outcome.perSecond(),
        outcome.times().percentile(0.5),
        outcome.times().percentile(0.99),
        outcome.times().percentile(1),
        outcome.times().count(),
        told(outcome.errors()),
        outcome.cpuMillis().getOrDefault("recommendation", Double.NaN),
        outcome.cpuMillis().values().stream().mapToDouble(Double::doubleValue).sum());
  }

  void whileLearning(Optional<WhileLearning.Outcome> outcome) {
    if (outcome.isEmpty()) {
      out.println("while the cloud learns: not measured, as it does not begin to learn now");
      return;
    }
    WhileLearning.Outcome one = outcome.get();
    out.printf(
        "recommendations asked for %d times a second while the cloud learns: p50 %.1f ms, p99 %.1f"
            + " ms, longest %.0f ms of %d, in %.1f s; without that p50 %.1f ms, p99 %.1f ms, longest"
            + " %.0f ms of %d; %s%n",
        one.perSecond(),
        one.with().times().percentile(0.5),
        one.with().times().percentile(0.99),
        one.with().times().percentile(1),
        one.with().times().count(),
        one.seconds(),
        one.without().times().percentile(0.5),
        one.without().times().percentile(0.99),
        one.without().times().percentile(1),
        one.without().times().count(),
        told(one.errors()));
  }

  void publishing(String beside, Times times) {
    out.printf(
        "published to found, %s: p50 %.0f ms, p99 %.0f ms, longest %.0f ms of %d%n",
        beside, times.percentile(0.5), times.percentile(0.99), times.percentile(1), times.count());
  }

  /** Every aim is a second. */
  public void granting(Granting.Outcome outcome) {
    shown("granted to found by a member", outcome.found());
    shown("taken back to found no more", outcome.lost());
    shown("taken back to not there by id", outcome.closed());
    shown("taken back to recommended no more", outcome.forgotten());
  }

  private void shown(String what, Times times) {
    if (times.count() > 0) {
      out.printf(
          "%s: p50 %.0f ms, p99 %.0f ms, longest %.0f ms of %d (aim 1000)%n",
          what, times.percentile(0.5), times.percentile(0.99), times.percentile(1), times.count());
    }
  }

  public void importing(Importing.Outcome outcome) {
    out.printf(
        "import: %d rows in %.1f s, %.0f a second (aim 1000); catalog-service %d MB before, %d MB"
            + " at the most; the last row found %.0f ms after the end (aim 1000)%n",
        outcome.rows(),
        outcome.seconds(),
        outcome.perSecond(),
        outcome.before(),
        outcome.most(),
        outcome.foundMillis());
  }

  void grants(GrantsCost.Outcome outcome) {
    out.printf(
        "the same filtered queries: CPU ms as a visitor %.3f, as a teacher with grants %.3f, %.2f"
            + " times (aim 1.3); in catalog-service %.3f and %.3f, %.2f times; %s%n",
        outcome.visitor(),
        outcome.teacher(),
        outcome.ratio(),
        outcome.visitorInCatalog(),
        outcome.teacherInCatalog(),
        outcome.ratioInCatalog(),
        told(outcome.errors()));
  }

  public void judged(String corpus, Judging.Outcome outcome) {
    out.printf(
        Locale.ROOT,
        "judged queries on %s: nDCG@10 %.3f of %d; of %d nothing is in this catalogue; not early"
            + " enough: %s%n",
        corpus,
        outcome.gain(),
        outcome.asked(),
        outcome.absent(),
        outcome.missed().isEmpty() ? "none" : String.join(", ", outcome.missed()));
  }

  public void harvest(Harvesting.Outcome outcome) {
    out.printf(
        "harvest, %s: %d records in %.1f s, %.0f a second (aim 500); CPU ms a record %.3f;"
            + " catalog-service %d MB at the most%n",
        outcome.what(),
        outcome.records(),
        outcome.seconds(),
        outcome.perSecond(),
        outcome.cpuMillis(),
        outcome.most());
  }

  public void histories(int connections, Times reading, Times asking, Errors errors) {
    out.printf(
        Locale.ROOT,
        "%na history that the database does not have at hand: %d read as the service does, p50 %.2f"
            + " ms, p99 %.2f ms%nrecommendations whose history is read for them, at %d connections:"
            + " %d asked, p50 %.2f ms, p99 %.2f ms, %s%n",
        reading.count(),
        reading.percentile(0.5),
        reading.percentile(0.99),
        connections,
        asking.count(),
        asking.percentile(0.5),
        asking.percentile(0.99),
        told(errors));
  }

  void small(long items) {
    out.printf(
        "This cloud holds %d items. The aims speak of 15,160: ./cloud seed makes them.%n", items);
  }

  private static String told(Errors errors) {
    return errors.count() == 0
        ? "0 errors"
        : "%d errors (%s)".formatted(errors.count(), errors.told());
  }

  private static long sum(Map<String, Long> megabytes) {
    return megabytes.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String parts(Map<String, Double> figures) {
    return figures.entrySet().stream()
        .filter(part -> part.getValue() >= WORTH_A_WORD)
        .map(part -> "%s %.2f".formatted(part.getKey(), part.getValue()))
        .collect(Collectors.joining(", "));
  }
}
