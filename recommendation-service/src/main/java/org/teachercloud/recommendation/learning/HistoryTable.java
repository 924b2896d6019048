package org.teachercloud.recommendation.learning;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.recommendation.training.Histories;

/** Reads all histories at one moment. */
@ApplicationScoped
class HistoryTable {

  private static final int FETCH_SIZE = 10_000;
  private static final String READ = "SELECT learner, item FROM history ORDER BY learner, position";
  private static final String COUNT =
      """
      SELECT count(*) FILTER (WHERE n > 1), coalesce(sum(n), 0)
      FROM (SELECT count(*) AS n FROM history GROUP BY learner) AS each
      """;

  @Inject AgroalDataSource dataSource;

  /**
   * How much there is to learn from.
   *
   * @param histories people with two items or more
   * @param taken how many items people took in all
   */
  record Amount(int histories, long taken) {}

  Amount amount() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement count = connection.prepareStatement(COUNT);
        ResultSet row = count.executeQuery()) {
      row.next();
      return new Amount(row.getInt(1), row.getLong(2));
    } catch (SQLException failure) {
      throw new DeliveryException("Histories cannot be counted", failure);
    }
  }

  /** All histories in the order of the people's identities; items by their numbers. */
  Histories read() {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement select = connection.prepareStatement(READ)) {
        select.setFetchSize(FETCH_SIZE);
        try (ResultSet rows = select.executeQuery()) {
          return read(rows);
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw new DeliveryException("Histories cannot be read", failure);
    }
  }

  private static Histories read(ResultSet rows) throws SQLException {
    int[] starts = new int[1024];
    int[] items = new int[8192];
    long[] times = new long[8192];
    int people = 0;
    int size = 0;
    int highest = -1;
    UUID person = null;
    while (rows.next()) {
      UUID next = rows.getObject(1, UUID.class);
      if (!next.equals(person)) {
        person = next;
        starts = people == starts.length ? Arrays.copyOf(starts, people * 2) : starts;
        starts[people++] = size;
      }
      if (size == items.length) {
        items = Arrays.copyOf(items, size * 2);
        times = Arrays.copyOf(times, size * 2);
      }
      items[size] = rows.getInt(2);
      highest = Math.max(highest, items[size]);
      times[size] = size - starts[people - 1];
      size++;
    }
    starts = Arrays.copyOf(starts, people + 1);
    starts[people] = size;
    return new Histories(
        highest + 1, starts, Arrays.copyOf(items, size), Arrays.copyOf(times, size));
  }
}
