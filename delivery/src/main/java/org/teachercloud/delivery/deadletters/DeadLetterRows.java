package org.teachercloud.delivery.deadletters;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.delivery.deadletters.DeadLetter.Settlement;
import org.teachercloud.delivery.inbox.Arrival;
import org.teachercloud.delivery.inbox.InboxWaiting;

/** The table of dead letters. */
final class DeadLetterRows {

  private static final String SELECT =
      """
      SELECT d.topic, d.subject, d.type, d.sequence, d.payload, d.partition_no, d.offset_no,
        d.traceparent, d.id, d.reason, d.dead_since, d.settlement,
        (SELECT count(*) FROM inbox_waiting w WHERE w.topic = d.topic AND w.subject = d.subject)
      FROM dead_letter d
      """;
  private static final String OPEN =
      SELECT
          + """
          WHERE d.settlement IS NULL AND (?::uuid IS NULL OR (d.dead_since, d.id) >
            (SELECT c.dead_since, c.id FROM dead_letter c WHERE c.id = ?::uuid))
          ORDER BY d.dead_since, d.id LIMIT ?
          """;
  private static final String SETTLE =
      "UPDATE dead_letter SET settlement = ?, settled_by = ?, settled_at = now() WHERE id = ?";

  private DeadLetterRows() {}

  /** A dead letter with what it holds. */
  record Kept(DeadLetter deadLetter, Arrival arrival) {

    DeadLetter settledAs(Settlement how) {
      return new DeadLetter(
          deadLetter.id(),
          deadLetter.topic(),
          deadLetter.subject(),
          deadLetter.type(),
          deadLetter.sequence(),
          deadLetter.reason(),
          deadLetter.deadSince(),
          deadLetter.waiting(),
          how);
    }
  }

  static Optional<Kept> lock(Connection connection, UUID id) throws SQLException {
    return find(connection, SELECT + "WHERE d.id = ? FOR UPDATE OF d", id);
  }

  static Optional<Kept> find(Connection connection, UUID id) throws SQLException {
    return find(connection, SELECT + "WHERE d.id = ?", id);
  }

  private static Optional<Kept> find(Connection connection, String sql, UUID id)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    }
  }

  /** Open ones after that of the cursor, oldest first. */
  static List<DeadLetter> open(Connection connection, UUID after, int limit) throws SQLException {
    List<DeadLetter> open = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(OPEN)) {
      select.setObject(1, after);
      select.setObject(2, after);
      select.setInt(3, limit);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          open.add(read(rows).deadLetter());
        }
      }
    }
    return open;
  }

  static void settle(Connection connection, UUID id, Settlement how, UUID operator)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(SETTLE)) {
      update.setString(1, how.name());
      update.setObject(2, operator);
      update.setObject(3, id);
      update.executeUpdate();
    }
  }

  static void noteReason(Connection connection, UUID id, String reason) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE dead_letter SET reason = ? WHERE id = ?")) {
      update.setString(1, reason);
      update.setObject(2, id);
      update.executeUpdate();
    }
  }

  private static Kept read(ResultSet row) throws SQLException {
    Arrival arrival = InboxWaiting.arrival(row);
    String settlement = row.getString(12);
    return new Kept(
        new DeadLetter(
            row.getObject(9, UUID.class),
            arrival.topic().topicName(),
            arrival.subject(),
            arrival.type(),
            arrival.sequence(),
            row.getString(10),
            row.getObject(11, OffsetDateTime.class).toInstant(),
            row.getLong(13),
            settlement == null ? null : Settlement.valueOf(settlement)),
        arrival);
  }
}
