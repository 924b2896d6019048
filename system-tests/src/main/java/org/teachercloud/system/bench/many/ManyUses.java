package org.teachercloud.system.bench.many;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.teachercloud.system.bench.Asked;
import org.teachercloud.system.bench.Table;
import org.teachercloud.system.bench.measuring.Errors;
import org.teachercloud.system.bench.measuring.StackProcesses;
import org.teachercloud.system.bench.measuring.Times;
import org.teachercloud.system.bench.measuring.Wire;
import org.teachercloud.system.bench.reused.MadeUses;
import org.teachercloud.system.signing.SignIn;

/**
 * {@code ./cloud bench --uses N}: statements of reuse of a term, among ten thousand, a hundred
 * thousand and so on up to N uses, and by what their cost grows.
 */
public final class ManyUses {

  private static final String OF_A_CLUSTER = "of a cluster";
  private static final long FIRST_SCALE = 10_000;
  private static final int FEWEST_ASKED = 5;
  private static final int MOST_ASKED = 200;
  private static final int OK = 200;

  private final Map<String, String> environment;
  private final Asked asked;
  private final PrintStream out;
  private final String url;
  private final StackProcesses stack;
  private int errors;

  public ManyUses(Map<String, String> environment, Asked asked, PrintStream out) {
    this.environment = environment;
    this.asked = asked;
    this.out = out;
    url = environment.getOrDefault("BENCH_URL", "http://127.0.0.1:8080");
    stack = new StackProcesses(environment.getOrDefault("BENCH_PIDS", ""));
  }

  /** What one statement took: the first one, then all of them, and processors' time for each. */
  private record Cost(double first, Times times, double cpu, Errors errors) {}

  /**
   * Measures scale by scale, and takes what was made away again.
   *
   * @return whether every answer was right
   */
  public boolean run() throws SQLException, IOException, InterruptedException {
    long begun = System.nanoTime();
    try (Connection connection =
        DriverManager.getConnection(
            environment.get("BENCH_USES_JDBC"),
            environment.get("BENCH_USES_USER"),
            environment.get("BENCH_USES_PASSWORD"))) {
      MadeUses uses = new MadeUses(connection);
      try {
        Map<String, Cost> before = new LinkedHashMap<>();
        for (long scale : scales(asked.uses())) {
          before = measure(uses, scale, before);
        }
      } finally {
        out.printf("%d made uses are taken away again.%n", uses.remove());
      }
    }
    new Table(out).end(Duration.ofNanos(System.nanoTime() - begun).toSeconds(), errors);
    return errors == 0;
  }

  static List<Long> scales(long uses) {
    TreeSet<Long> scales = new TreeSet<>();
    for (long scale = FIRST_SCALE; scale < uses; scale *= 10) {
      scales.add(scale);
    }
    scales.add(uses);
    return List.copyOf(scales);
  }

  private Map<String, Cost> measure(MadeUses uses, long scale, Map<String, Cost> before)
      throws SQLException, IOException, InterruptedException {
    long making = System.nanoTime();
    uses.fill(scale);
    stack.settle();
    out.printf(
        Locale.ROOT,
        "%n%d uses are there after %.1f s%n",
        scale,
        (System.nanoTime() - making) / 1e9);
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("whole statement", "/api/v1/reuse?term=" + MadeUses.TERM);
    paths.put(OF_A_CLUSTER, "/api/v1/reuse/clusters/" + uses.cluster() + "?term=" + MadeUses.TERM);
    paths.put("of an owner", "/api/v1/reuse/" + uses.owner() + "?term=" + MadeUses.TERM);
    Map<String, Cost> costs = new LinkedHashMap<>();
    for (Map.Entry<String, String> path : paths.entrySet()) {
      // Of one cluster's edges so little may be told that it is nothing, where uses are few.
      Cost cost = ask(path.getValue(), !path.getKey().equals(OF_A_CLUSTER));
      costs.put(path.getKey(), cost);
      tell(path.getKey(), cost, before.get(path.getKey()));
    }
    return costs;
  }

  /**
   * One at a time, as long as a line is measured.
   *
   * @param tells whether an answer without any use is wrong
   */
  private Cost ask(String path, boolean tells) throws IOException, InterruptedException {
    String token = new SignIn(url).as("operator", "operator").access();
    List<Long> nanos = new ArrayList<>();
    Errors wrong = new Errors();
    Map<String, Double> cpu = stack.cpuSeconds();
    long end = System.nanoTime() + asked.length().toNanos();
    try (Wire wire = new Wire(url)) {
      while (nanos.size() < FEWEST_ASKED || System.nanoTime() < end && nanos.size() < MOST_ASKED) {
        long begun = System.nanoTime();
        Wire.Answer answer = wire.get(path, token);
        nanos.add(System.nanoTime() - begun);
        if (answer.status() != OK || tells && !tellsOfUses(answer)) {
          wrong.add(answer.status());
        }
      }
    }
    double spent =
        stack.cpuSeconds().entrySet().stream()
            .mapToDouble(part -> part.getValue() - cpu.getOrDefault(part.getKey(), 0.0))
            .sum();
    errors += wrong.count();
    return new Cost(nanos.getFirst() / 1e6, Times.of(nanos), spent * 1000 / nanos.size(), wrong);
  }

  private static boolean tellsOfUses(Wire.Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8)
        .matches("(?s).*\"events\" ?: ?[1-9].*");
  }

  private void tell(String what, Cost cost, Cost before) {
    double p50 = cost.times().percentile(0.5);
    String growth =
        before == null
            ? ""
            : String.format(
                Locale.ROOT, "; %.1f times the p50 before", p50 / before.times().percentile(0.5));
    out.printf(
        Locale.ROOT,
        "  %-16s first %.0f ms; of %d asked p50 %.1f ms, p99 %.1f ms; CPU ms %.1f%s%n",
        what,
        cost.first(),
        cost.times().count(),
        p50,
        cost.times().percentile(0.99),
        cost.cpu(),
        growth);
    if (cost.errors().count() > 0) {
      out.printf("  not right: %s%n", cost.errors().told());
    }
  }
}
