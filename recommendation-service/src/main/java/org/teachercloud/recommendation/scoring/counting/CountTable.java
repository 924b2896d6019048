package org.teachercloud.recommendation.scoring.counting;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.teachercloud.delivery.DeliveryException;

/** The counts in the database: what all replicas share, and what survives. */
@ApplicationScoped
class CountTable {

  /** Sorted by key, so that replicas that count at the same time wait instead of deadlocking. */
  private static final String ADD_PAIRS =
      """
      INSERT INTO co_enrollment AS c (earlier, later, people, weight)
      SELECT e, l, p, w FROM unnest(?::int[], ?::int[], ?::int[], ?::bigint[]) AS n(e, l, p, w)
      ORDER BY e, l
      ON CONFLICT (earlier, later)
      DO UPDATE SET people = c.people + EXCLUDED.people, weight = c.weight + EXCLUDED.weight
      RETURNING earlier, later, people, weight
      """;

  private static final String ADD_PEOPLE =
      """
      INSERT INTO popularity AS p (item, people)
      SELECT i, n FROM unnest(?::int[], ?::int[]) AS u(i, n) ORDER BY i
      ON CONFLICT (item) DO UPDATE SET people = p.people + EXCLUDED.people
      RETURNING item, people
      """;
  private static final int FETCH_SIZE = 10_000;

  @Inject AgroalDataSource dataSource;

  /** Takes a number of people who took an item. */
  interface PeopleConsumer {
    void accept(int item, int people);
  }

  /** Adds to pairs; the counts after it, which no other transaction changes before the commit. */
  List<Pair> addPairs(List<Pair> added) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD_PAIRS)) {
      add.setObject(1, added.stream().mapToInt(Pair::earlier).toArray());
      add.setObject(2, added.stream().mapToInt(Pair::later).toArray());
      add.setObject(3, added.stream().mapToInt(Pair::people).toArray());
      add.setObject(4, added.stream().mapToLong(Pair::weight).toArray());
      List<Pair> now = new ArrayList<>(added.size());
      try (ResultSet rows = add.executeQuery()) {
        while (rows.next()) {
          now.add(pair(rows));
        }
      }
      return now;
    } catch (SQLException failure) {
      throw new DeliveryException("Pairs cannot be counted", failure);
    }
  }

  /** Adds people to items; the numbers after it. */
  Map<Integer, Integer> addPeople(SortedMap<Integer, Integer> added) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD_PEOPLE)) {
      add.setObject(1, added.keySet().stream().mapToInt(Integer::intValue).toArray());
      add.setObject(2, added.values().stream().mapToInt(Integer::intValue).toArray());
      Map<Integer, Integer> now = new TreeMap<>();
      try (ResultSet rows = add.executeQuery()) {
        while (rows.next()) {
          now.put(rows.getInt(1), rows.getInt(2));
        }
      }
      return now;
    } catch (SQLException failure) {
      throw new DeliveryException("People cannot be counted", failure);
    }
  }

  void readPeople(PeopleConsumer consumer) {
    read(
        "SELECT item, people FROM popularity",
        rows -> consumer.accept(rows.getInt(1), rows.getInt(2)));
  }

  void readPairs(Consumer<Pair> consumer) {
    read(
        "SELECT earlier, later, people, weight FROM co_enrollment",
        rows -> consumer.accept(pair(rows)));
  }

  private interface RowReader {
    void read(ResultSet rows) throws SQLException;
  }

  /** Reads in portions, which PostgreSQL's driver does only within a transaction. */
  private void read(String sql, RowReader reader) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement select = connection.prepareStatement(sql)) {
        select.setFetchSize(FETCH_SIZE);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            reader.read(rows);
          }
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw new DeliveryException("The counts cannot be read", failure);
    }
  }

  private static Pair pair(ResultSet rows) throws SQLException {
    return new Pair(rows.getInt(1), rows.getInt(2), rows.getInt(3), rows.getLong(4));
  }
}
