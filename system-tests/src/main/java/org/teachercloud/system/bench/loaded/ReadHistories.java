package org.teachercloud.system.bench.loaded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.teachercloud.system.bench.measuring.Times;

/** Reads histories from the database as the service does, one after another. */
public final class ReadHistories {

  private static final List<String> STATEMENTS =
      List.of(
          "SELECT learner, item, position, state, units, progress, active_at FROM history"
              + " WHERE learner = ? ORDER BY active_at, position",
          "SELECT stage, subjects, phases, languages, opted_out, newest_fact_at FROM learner"
              + " WHERE id = ?");

  private ReadHistories() {}

  /**
   * How long each took, with its profile.
   *
   * @throws IllegalStateException where somebody has none
   */
  public static Times of(Connection connection, List<UUID> learners) throws SQLException {
    List<Long> nanos = new ArrayList<>();
    try (PreparedStatement steps = connection.prepareStatement(STATEMENTS.get(0));
        PreparedStatement profile = connection.prepareStatement(STATEMENTS.get(1))) {
      for (UUID learner : learners) {
        long begun = System.nanoTime();
        if (rows(steps, learner) == 0 || rows(profile, learner) == 0) {
          throw new IllegalStateException("No history of " + learner);
        }
        nanos.add(System.nanoTime() - begun);
      }
    }
    return Times.of(nanos);
  }

  private static int rows(PreparedStatement select, UUID learner) throws SQLException {
    select.setObject(1, learner);
    int rows = 0;
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        rows++;
      }
    }
    return rows;
  }
}
