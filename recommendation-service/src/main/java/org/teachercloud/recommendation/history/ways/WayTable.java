package org.teachercloud.recommendation.history.ways;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.recommendation.history.LearnerTable;
import org.teachercloud.recommendation.history.Step;

/** Reads and writes whole batches of ways, each in one statement. */
@ApplicationScoped
class WayTable {

  private static final String READ =
      """
      SELECT learner, item, position, state, units, progress, active_at
      FROM unnest(?::uuid[], ?::int[]) AS named(learner, item) JOIN history USING (learner, item)
      """;
  private static final String READ_NEWEST =
      """
      SELECT l, newest.item, newest.position
      FROM unnest(?::uuid[]) AS l CROSS JOIN LATERAL (
        SELECT item, position FROM history WHERE learner = l ORDER BY position DESC LIMIT ?
      ) AS newest ORDER BY l, newest.position
      """;
  private static final String WRITE_STEPS =
      """
      INSERT INTO history (learner, item, position, state, units, progress, active_at, taken_at)
      SELECT * FROM unnest(?::uuid[], ?::int[], ?::int[], ?::text[], ?::int[], ?::float8[],
        ?::timestamptz[], ?::timestamptz[])
      ON CONFLICT (learner, item) DO UPDATE SET state = EXCLUDED.state, units = EXCLUDED.units,
        progress = EXCLUDED.progress, active_at = EXCLUDED.active_at
      """;
  private static final String WRITE_NEWEST =
      """
      INSERT INTO learner (id, newest_fact_at)
      SELECT l, a FROM unnest(?::uuid[], ?::timestamptz[]) AS n(l, a) ORDER BY l
      ON CONFLICT (id) DO UPDATE
      SET newest_fact_at = greatest(learner.newest_fact_at, EXCLUDED.newest_fact_at)
      """;

  @Inject AgroalDataSource dataSource;

  /**
   * The ways of learners, in the order of their identities.
   *
   * @param named by learner the items that facts name
   */
  Map<UUID, Way> read(Map<UUID, Set<Integer>> named) {
    Map<UUID, Way> ways = new TreeMap<>();
    named.keySet().forEach(learner -> ways.put(learner, new Way(learner)));
    try (Connection connection = dataSource.getConnection()) {
      readNamed(connection, named, ways);
      List<UUID> taking =
          ways.keySet().stream()
              .filter(learner -> !named.get(learner).stream().allMatch(ways.get(learner)::knows))
              .toList();
      if (!taking.isEmpty()) {
        readNewest(connection, taking, ways);
      }
      return ways;
    } catch (SQLException failure) {
      throw new DeliveryException("Histories cannot be read", failure);
    }
  }

  private static void readNamed(
      Connection connection, Map<UUID, Set<Integer>> named, Map<UUID, Way> ways)
      throws SQLException {
    List<UUID> learners = new ArrayList<>();
    List<Integer> items = new ArrayList<>();
    named.forEach(
        (learner, hers) ->
            hers.forEach(
                item -> {
                  learners.add(learner);
                  items.add(item);
                }));
    try (PreparedStatement read = connection.prepareStatement(READ)) {
      read.setArray(1, connection.createArrayOf("uuid", learners.toArray()));
      read.setArray(2, connection.createArrayOf("int4", items.toArray()));
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          ways.get(row.getObject(1, UUID.class)).read(LearnerTable.step(row));
        }
      }
    }
  }

  private static void readNewest(Connection connection, List<UUID> taking, Map<UUID, Way> ways)
      throws SQLException {
    try (PreparedStatement read = connection.prepareStatement(READ_NEWEST)) {
      read.setArray(1, connection.createArrayOf("uuid", taking.toArray()));
      read.setInt(2, TakenCounter.REACH);
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          ways.get(row.getObject(1, UUID.class)).readNewest(row.getInt(2), row.getInt(3));
        }
      }
    }
  }

  void write(Collection<Way> ways) {
    try (Connection connection = dataSource.getConnection()) {
      writeNewest(connection, ways);
      writeSteps(connection, ways);
    } catch (SQLException failure) {
      throw new DeliveryException("Histories cannot be written", failure);
    }
  }

  private static void writeNewest(Connection connection, Collection<Way> ways) throws SQLException {
    try (PreparedStatement write = connection.prepareStatement(WRITE_NEWEST)) {
      write.setArray(
          1, connection.createArrayOf("uuid", ways.stream().map(Way::learner).toArray()));
      write.setArray(
          2,
          connection.createArrayOf(
              "timestamptz",
              ways.stream().map(way -> way.newestFactAt().atOffset(ZoneOffset.UTC)).toArray()));
      write.executeUpdate();
    }
  }

  private static void writeSteps(Connection connection, Collection<Way> ways) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (Way way : ways) {
      for (Step step : way.changedSteps()) {
        rows.add(
            new Object[] {
              way.learner(),
              step.item(),
              step.position(),
              step.state().name(),
              step.units(),
              step.progress(),
              step.activeAt().atOffset(ZoneOffset.UTC),
              way.takenAt(step).atOffset(ZoneOffset.UTC)
            });
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    String[] types = {
      "uuid", "int4", "int4", "text", "int4", "float8", "timestamptz", "timestamptz"
    };
    try (PreparedStatement write = connection.prepareStatement(WRITE_STEPS)) {
      for (int column = 0; column < types.length; column++) {
        int at = column;
        write.setArray(
            column + 1,
            connection.createArrayOf(types[column], rows.stream().map(row -> row[at]).toArray()));
      }
      write.executeUpdate();
    }
  }
}
