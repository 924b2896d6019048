package org.teachercloud.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How much is on its way at one moment.
 *
 * @param outbox facts that the broker has not taken yet
 * @param outboxAgeSeconds age of the oldest of them, 0 without any
 * @param waiting facts that came before their predecessors
 * @param deadLetters open dead letters
 */
public record DeliveryFigures(
    long outbox, double outboxAgeSeconds, long waiting, long deadLetters) {

  private static final String READ =
      """
      SELECT (SELECT count(*) FROM outbox),
        coalesce((SELECT extract(epoch FROM clock_timestamp() - min(created_at)) FROM outbox), 0),
        (SELECT count(*) FROM inbox_waiting),
        (SELECT count(*) FROM dead_letter WHERE settlement IS NULL)
      """;

  public static DeliveryFigures read(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(READ);
        ResultSet row = select.executeQuery()) {
      row.next();
      return new DeliveryFigures(row.getLong(1), row.getDouble(2), row.getLong(3), row.getLong(4));
    }
  }
}
