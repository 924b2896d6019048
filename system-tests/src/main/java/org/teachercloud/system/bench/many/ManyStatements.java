package org.teachercloud.system.bench.many;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.teachercloud.system.bench.Asked;
import org.teachercloud.system.bench.Table;
import org.teachercloud.system.bench.measuring.Load;
import org.teachercloud.system.bench.measuring.StackProcesses;
import org.teachercloud.system.bench.measuring.Wire;
import org.teachercloud.system.bench.requests.Line;
import org.teachercloud.system.bench.stored.StoredQueries;
import org.teachercloud.system.bench.stored.StoredStatements;
import org.teachercloud.system.bench.world.Tool;

/** {@code ./cloud bench --statements N}: finding some of very many statements. */
public final class ManyStatements {

  private final Map<String, String> environment;
  private final Asked asked;
  private final PrintStream out;
  private final String url;

  public ManyStatements(Map<String, String> environment, Asked asked, PrintStream out) {
    this.environment = environment;
    this.asked = asked;
    this.out = out;
    this.url = environment.getOrDefault("BENCH_URL", "http://127.0.0.1:8080");
  }

  /**
   * Lets the database make what is missing of the statements, then asks for them as a tool does.
   *
   * @return whether every answer was right
   */
  public boolean run() throws SQLException, IOException, InterruptedException {
    long begun = System.nanoTime();
    Tool tool;
    try (Wire wire = new Wire(url)) {
      tool = Tool.made(wire, url);
    }
    Map<String, Load.Request> queries;
    try (Connection connection =
        DriverManager.getConnection(
            environment.get("BENCH_JDBC"),
            environment.get("BENCH_JDBC_USER"),
            environment.get("BENCH_JDBC_PASSWORD"))) {
      StoredStatements stored = new StoredStatements(connection, tool.key(), out);
      stored.fill(asked.statements());
      stored.tellSizes();
      queries = new StoredQueries(connection, tool.headers(), asked.statements()).all();
    }
    int errors = measure(queries);
    new Table(out).end(Duration.ofNanos(System.nanoTime() - begun).toSeconds(), errors);
    return errors == 0;
  }

  private int measure(Map<String, Load.Request> queries) throws InterruptedException {
    StackProcesses stack = new StackProcesses(environment.getOrDefault("BENCH_PIDS", ""));
    Load load = new Load(url, asked.extent().teachers(), stack);
    Table table = new Table(out);
    table.head();
    int errors = 0;
    for (Map.Entry<String, Load.Request> query : queries.entrySet()) {
      Line line = new Line("stored", query.getKey(), 0, 1, false, query.getValue());
      load.warmUntilCompiled(asked.extent().usual(), asked.warmUp(), line.request());
      for (int connections : asked.extent().connections()) {
        Load.Outcome outcome = load.run(connections, asked.length(), line.request());
        table.line(line, outcome, stack.memoryMegabytes());
        errors += outcome.errors().count();
      }
    }
    return errors;
  }
}
