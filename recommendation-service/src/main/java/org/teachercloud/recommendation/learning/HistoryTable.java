package org.teachercloud.recommendation.learning;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.recommendation.training.Histories;

/** Reads histories at one moment: all, or where there are very many a part of the people. */
@ApplicationScoped
class HistoryTable {

  private static final int FETCH_SIZE = 10_000;

  /** Digests of identities are spread evenly from here to as far above zero. */
  private static final long LOWEST_DIGEST = Integer.MIN_VALUE;

  /** Everybody who has taken anything has a first step. */
  private static final String PEOPLE = "SELECT count(*) FROM history WHERE position = 1";

  private static final String READ =
      """
      SELECT learner, item, extract(epoch FROM coalesce(taken_at, active_at))::bigint
      FROM history WHERE uuid_hash(learner)::bigint < ?
      ORDER BY learner, position
      """;

  /** Stops where there are enough, and adds up what is counted anyway. */
  private static final String COUNT =
      """
      SELECT (SELECT count(*) FROM (
          SELECT 1 FROM history GROUP BY learner HAVING count(*) > 1 LIMIT ?) AS enough),
        (SELECT coalesce(sum(people), 0) FROM popularity)
      """;

  @Inject AgroalDataSource dataSource;

  /**
   * How much there is to learn from.
   *
   * @param histories people with two items or more, counted up to the number that is enough
   * @param taken how many items people have taken in all, also those who have left since
   */
  record Amount(int histories, long taken) {}

  /**
   * How much there is.
   *
   * @param enough people with two items or more; of more than these it is not asked
   */
  Amount amount(int enough) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement count = connection.prepareStatement(COUNT)) {
      count.setInt(1, enough);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return new Amount(row.getInt(1), row.getLong(2));
      }
    } catch (SQLException failure) {
      throw new DeliveryException("Histories cannot be counted", failure);
    }
  }

  /**
   * Histories and whose they are.
   *
   * @param people by their places in the histories
   */
  record Named(Histories histories, UUID[] people) {}

  /**
   * Whole histories in the order of the people's identities; items by their numbers.
   *
   * @param most about as many people as are read; of more a part that their identities decide, so
   *     that it is the same every time
   */
  Named read(int most) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      double share = Math.min(1, most / (double) Math.max(1, people(connection)));
      try (PreparedStatement select = connection.prepareStatement(READ)) {
        select.setLong(1, LOWEST_DIGEST + Math.round(share * -2 * LOWEST_DIGEST));
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

  private static long people(Connection connection) throws SQLException {
    try (PreparedStatement count = connection.prepareStatement(PEOPLE);
        ResultSet row = count.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Named read(ResultSet rows) throws SQLException {
    int[] starts = new int[1024];
    List<UUID> named = new ArrayList<>();
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
        named.add(person);
        starts = people == starts.length ? Arrays.copyOf(starts, people * 2) : starts;
        starts[people++] = size;
      }
      if (size == items.length) {
        items = Arrays.copyOf(items, size * 2);
        times = Arrays.copyOf(times, size * 2);
      }
      items[size] = rows.getInt(2);
      highest = Math.max(highest, items[size]);
      times[size] = rows.getLong(3);
      size++;
    }
    starts = Arrays.copyOf(starts, people + 1);
    starts[people] = size;
    return new Named(
        new Histories(highest + 1, starts, Arrays.copyOf(items, size), Arrays.copyOf(times, size)),
        named.toArray(new UUID[0]));
  }
}
