package org.teachercloud.system.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.teachercloud.system.bench.quality.KnownTeachers;
import org.teachercloud.system.bench.quality.Recommender;

/**
 * How well it recommends and plans, beside how fast: on a made-up programme and on its teachers.
 */
final class HowWell {

  private final Map<String, String> environment;
  private final Recommender recommender;
  private final PrintStream out;

  /**
   * @param environment with {@code BENCH_CLOUD}, the script that runs the recommender
   */
  HowWell(Map<String, String> environment, PrintStream out) {
    this.environment = environment;
    this.out = out;
    recommender = new Recommender(Path.of(environment.get("BENCH_CLOUD")), out);
  }

  /** What is asked for; gives how much of it failed. */
  int run(Asked asked) throws IOException, InterruptedException, SQLException {
    int failed = 0;
    if (asked.wants(Asked.QUALITY)) {
      out.printf("%nquality, on people and items that are made up:%n");
      failed += recommender.run(asked.extent().figures()) ? 0 : 1;
    }
    if (asked.names(Asked.TEACHERS)) {
      failed += ofTeachers() ? 0 : 1;
    }
    return failed;
  }

  /** Their last steps are kept back, and all methods are trained anew on the others. */
  private boolean ofTeachers() throws IOException, InterruptedException, SQLException {
    Path folder = Files.createTempDirectory("teachers");
    KnownTeachers known;
    try (Connection recommending = connection("BENCH_HISTORIES_JDBC", "BENCH_HISTORIES_");
        Connection enrolling = connection("BENCH_JDBC", "BENCH_JDBC_")) {
      known = KnownTeachers.read(recommending, enrolling, folder);
    }
    try {
      out.printf("%nquality, on the last steps of the %d teachers of this cloud:%n", known.count());
      return recommender.run(
          List.of(
              "--evaluate",
              "--train",
              known.histories().toString(),
              "--people",
              known.people().toString()));
    } finally {
      Files.delete(known.histories());
      Files.delete(known.people());
      Files.delete(folder);
    }
  }

  private Connection connection(String address, String account) throws SQLException {
    return DriverManager.getConnection(
        environment.get(address),
        environment.get(account + "USER"),
        environment.get(account + "PASSWORD"));
  }
}
