package org.teachercloud.system.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks in the database for every write that the cloud has acknowledged. */
final class AcknowledgedWrites {

  private final Map<String, String> environment;

  AcknowledgedWrites(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Prints how many acknowledged writes are there. */
  void check(Journeys journeys, Statements statements, PrintStream out) throws SQLException {
    String jdbc = environment.get("BENCH_JDBC");
    if (jdbc == null) {
      out.println("acknowledged writes: not checked, BENCH_JDBC is not set");
      return;
    }
    Set<String> enrollments = Set.copyOf(journeys.acknowledgedEnrollments());
    Set<String> units =
        journeys.acknowledgedUnits().stream()
            .map(unit -> unit.enrollment() + "/" + unit.unit())
            .collect(Collectors.toSet());
    try (Connection connection =
        DriverManager.getConnection(
            jdbc, environment.get("BENCH_JDBC_USER"), environment.get("BENCH_JDBC_PASSWORD"))) {
      out.printf(
          "acknowledged writes in the database: %d of %d enrolments, %d of %d completed units,"
              + " %d of %d statements%n",
          count(connection, ENROLLMENTS, List.copyOf(enrollments)),
          enrollments.size(),
          countUnits(connection, List.copyOf(units)),
          units.size(),
          count(connection, STATEMENTS, List.copyOf(statements.acknowledged())),
          statements.acknowledged().size());
    }
  }

  private static final String ENROLLMENTS =
      "SELECT count(*) FROM enrollment WHERE id = ANY(?::uuid[])";
  private static final String STATEMENTS =
      "SELECT count(*) FROM statement WHERE id = ANY(?::uuid[])";
  private static final String UNITS =
      """
      SELECT count(DISTINCT (p.enrollment, p.unit)) FROM progress_event p
      JOIN unnest(?::uuid[], ?::uuid[]) AS k(e, u) ON p.enrollment = k.e AND p.unit = k.u
      WHERE p.kind = 'COMPLETED'
      """;

  private static long count(Connection connection, String query, List<?> ids) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static long countUnits(Connection connection, List<String> units) throws SQLException {
    Object[] enrollments = new Object[units.size()];
    Object[] unitIds = new Object[units.size()];
    for (int i = 0; i < units.size(); i++) {
      String[] ids = units.get(i).split("/");
      enrollments[i] = UUID.fromString(ids[0]);
      unitIds[i] = UUID.fromString(ids[1]);
    }
    try (PreparedStatement statement = connection.prepareStatement(UNITS)) {
      statement.setArray(1, connection.createArrayOf("uuid", enrollments));
      statement.setArray(2, connection.createArrayOf("uuid", unitIds));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
