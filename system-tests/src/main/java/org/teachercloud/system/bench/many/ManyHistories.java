package org.teachercloud.system.bench.many;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.teachercloud.system.bench.Asked;
import org.teachercloud.system.bench.Table;
import org.teachercloud.system.bench.loaded.LoadedHistories;
import org.teachercloud.system.bench.loaded.ReadHistories;
import org.teachercloud.system.bench.loaded.Replica;
import org.teachercloud.system.bench.measuring.Errors;
import org.teachercloud.system.bench.measuring.Load;
import org.teachercloud.system.bench.measuring.Load.Reply;
import org.teachercloud.system.bench.measuring.StackProcesses;
import org.teachercloud.system.bench.measuring.Times;
import org.teachercloud.system.bench.measuring.Wire;
import org.teachercloud.system.bench.requests.Line;
import org.teachercloud.system.bench.world.Teachers;

/**
 * {@code ./cloud bench --histories N}: recommending to some of very many. Nobody can sign a million
 * people in, so some of them have accounts, and it is these who ask.
 */
public final class ManyHistories {

  /** Those who ask have so many accounts for every teacher of the usual lines. */
  private static final int ASKING = 4;

  private static final int ROUNDS = 8;
  private static final int READ_FOR_EACH = 80;
  private static final int OK = 200;
  private static final String SOME = "\"items\":[{";

  private final Map<String, String> environment;
  private final Asked asked;
  private final PrintStream out;
  private final String url;
  private final Table table;
  private final StackProcesses stack;

  public ManyHistories(Map<String, String> environment, Asked asked, PrintStream out) {
    this.environment = environment;
    this.asked = asked;
    this.out = out;
    url = environment.getOrDefault("BENCH_URL", "http://127.0.0.1:8080");
    table = new Table(out);
    stack = new StackProcesses(environment.getOrDefault("BENCH_PIDS", ""));
  }

  /**
   * Lets the database make what is missing of the histories, has the service read what it counts,
   * and asks.
   *
   * @return whether every answer was right
   */
  public boolean run() throws SQLException, IOException, InterruptedException {
    long begun = System.nanoTime();
    table.memory("before", stack.memoryMegabytes());
    Teachers teachers = Teachers.registered(url, asked.extent().teachers() * ASKING);
    int errors;
    try (Connection connection =
        DriverManager.getConnection(
            environment.get("BENCH_HISTORIES_JDBC"),
            environment.get("BENCH_HISTORIES_USER"),
            environment.get("BENCH_HISTORIES_PASSWORD"))) {
      LoadedHistories loaded = new LoadedHistories(connection, out);
      loaded.fill(asked.histories());
      loaded.fill(teachers.subjects());
      out.printf("%d of those with a history have accounts, and ask.%n", teachers.count());
      loaded.tellSizes();
      Replica replica = new Replica(connection);
      long reading = System.nanoTime();
      replica.readAll();
      out.printf(
          "the service has read all that it keeps in memory, in %d s at most%n",
          Duration.ofNanos(System.nanoTime() - reading).toSeconds());
      stack.settle();
      table.memory("with these histories", stack.memoryMegabytes());
      errors = fromMemory(teachers) + readAnew(teachers, connection, loaded, replica);
    }
    table.memory("after asking", stack.memoryMegabytes());
    table.end(Duration.ofNanos(System.nanoTime() - begun).toSeconds(), errors);
    return errors == 0;
  }

  private int fromMemory(Teachers teachers) throws InterruptedException {
    Load load = new Load(url, teachers.count(), stack);
    Line line =
        new Line(
            "recommendations",
            "remembered history",
            0,
            1,
            false,
            (wire, teacher, random) -> ask(wire, teachers.token(teacher, random)));
    load.warmUntilCompiled(asked.extent().usual(), asked.warmUp(), line.request());
    table.head();
    int errors = 0;
    for (int connections : asked.extent().connections()) {
      teachers.renew();
      Load.Outcome outcome = load.run(connections, asked.length(), line.request());
      table.line(line, outcome, stack.memoryMegabytes());
      errors += outcome.errors().count();
    }
    return errors;
  }

  /** Before each round others are read, so that the database does not have these at hand. */
  private int readAnew(
      Teachers teachers, Connection connection, LoadedHistories loaded, Replica replica)
      throws SQLException, InterruptedException {
    Load load = new Load(url, teachers.count(), stack);
    RandomGenerator random = new SplittableRandom(44);
    Times[] reading = new Times[ROUNDS];
    Times[] asking = new Times[ROUNDS];
    Errors errors = new Errors();
    int read = (int) Math.min(teachers.count() * READ_FOR_EACH, asked.histories());
    for (int round = 0; round < ROUNDS; round++) {
      reading[round] = ReadHistories.of(connection, loaded.draw(read, asked.histories(), random));
      teachers.renew();
      replica.forget(teachers.subjects());
      AtomicInteger next = new AtomicInteger();
      Load.Outcome outcome =
          load.run(
              asked.extent().usual(),
              Duration.ofMinutes(1),
              (wire, connectionsTurn, chance) -> {
                int teacher = next.getAndIncrement();
                return teacher < teachers.count()
                    ? ask(wire, teachers.token(teacher, chance))
                    : Reply.NOTHING_LEFT;
              });
      asking[round] = outcome.times();
      errors.add(outcome.errors());
    }
    table.histories(asked.extent().usual(), Times.of(reading), Times.of(asking), errors);
    return errors.count();
  }

  private static Reply ask(Wire wire, String token) throws IOException {
    Wire.Answer answer = wire.get("/api/v1/recommendations?size=10", token);
    return answer.status() == OK && new String(answer.body(), StandardCharsets.UTF_8).contains(SOME)
        ? Reply.RIGHT
        : Reply.WRONG;
  }
}
