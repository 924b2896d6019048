package org.teachercloud.system.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teachercloud.system.bench.requests.Statements;
import org.teachercloud.system.bench.requests.Writing;
import org.teachercloud.system.bench.world.Stock;

/** Looks in the database for every write that the cloud has acknowledged. */
final class AcknowledgedWrites {

  private final Map<String, String> environment;

  AcknowledgedWrites(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * Prints how many acknowledged writes are there.
   *
   * @return false where one is missing
   */
  boolean check(Writing writing, Statements statements, PrintStream out) throws SQLException {
    String jdbc = environment.get("BENCH_JDBC");
    if (jdbc == null) {
      out.println("acknowledged writes: not checked, BENCH_JDBC is not set");
      return true;
    }
    Set<String> enrollments = Set.copyOf(writing.acknowledgedEnrollments());
    Set<Stock.Step> steps = Set.copyOf(writing.acknowledgedSteps());
    try (Connection connection =
        DriverManager.getConnection(
            jdbc, environment.get("BENCH_JDBC_USER"), environment.get("BENCH_JDBC_PASSWORD"))) {
      long enrolled = count(connection, ENROLLMENTS, enrollments);
      long stepped = countSteps(connection, List.copyOf(steps));
      long stated = count(connection, STATEMENTS, statements.acknowledged());
      out.printf(
          "acknowledged writes in the database: %d of %d enrolments, %d of %d progress events,"
              + " %d of %d statements%n",
          enrolled,
          enrollments.size(),
          stepped,
          steps.size(),
          stated,
          statements.acknowledged().size());
      return enrolled == enrollments.size()
          && stepped == steps.size()
          && stated == statements.acknowledged().size();
    }
  }

  private static final String ENROLLMENTS =
      "SELECT count(*) FROM enrollment WHERE id = ANY(?::uuid[])";
  private static final String STATEMENTS =
      "SELECT count(*) FROM statement WHERE id = ANY(?::uuid[])";
  private static final String STEPS =
      """
      SELECT count(DISTINCT (p.enrollment, p.unit, p.kind)) FROM progress_event p
      JOIN unnest(?::uuid[], ?::uuid[], ?::text[]) AS k(e, u, kind)
        ON p.enrollment = k.e AND p.unit = k.u AND p.kind = k.kind
      """;

  private static long count(Connection connection, String query, Collection<String> ids)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static long countSteps(Connection connection, List<Stock.Step> steps)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(STEPS)) {
      bind(statement, 1, steps.stream().map(Stock.Step::enrollment).toArray());
      bind(statement, 2, steps.stream().map(Stock.Step::unit).toArray());
      bind(statement, 3, steps.stream().map(Stock.Step::kind).toArray());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void bind(PreparedStatement statement, int place, Object[] texts)
      throws SQLException {
    statement.setArray(place, statement.getConnection().createArrayOf("text", texts));
  }
}
