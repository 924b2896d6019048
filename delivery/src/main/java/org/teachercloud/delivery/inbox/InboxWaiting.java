package org.teachercloud.delivery.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.inbox.InboxPositions.Key;

/** Facts that came before their predecessors, kept until these have come. */
public final class InboxWaiting {

  private static final String COLUMNS =
      "w.topic, w.subject, w.type, w.sequence, w.payload, w.partition_no, w.offset_no, w.traceparent";
  private static final String OF_SUBJECTS =
      "SELECT "
          + COLUMNS
          + """
           FROM inbox_waiting w
          JOIN unnest(?::text[], ?::text[]) AS k(t, s) ON w.topic = k.t AND w.subject = k.s
          """;
  private static final String RELEASABLE =
      "SELECT "
          + COLUMNS
          + """
           FROM inbox_waiting w
          JOIN inbox i ON i.topic = w.topic AND i.subject = w.subject AND w.sequence <= i.sequence + 1
          """;
  private static final String KEEP =
      """
      INSERT INTO inbox_waiting
        (topic, subject, type, sequence, payload, partition_no, offset_no, traceparent)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;
  private static final String FORGET =
      "DELETE FROM inbox_waiting WHERE topic = ? AND subject = ? AND sequence <= ?";
  private static final String TAKE_OUT =
      "DELETE FROM inbox_waiting WHERE topic = ? AND subject = ? AND sequence = ?";

  private InboxWaiting() {}

  static List<Arrival> of(Connection connection, Collection<Key> subjects) throws SQLException {
    if (subjects.isEmpty()) {
      return List.of();
    }
    try (PreparedStatement select = connection.prepareStatement(OF_SUBJECTS)) {
      InboxPositions.bind(connection, select, subjects);
      return read(select);
    }
  }

  /** What waits although its turn has come: left so by a process that died in between. */
  static List<Arrival> releasable(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(RELEASABLE)) {
      return read(select);
    }
  }

  static void keep(Connection connection, Collection<Arrival> arrivals) throws SQLException {
    if (arrivals.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
      for (Arrival arrival : arrivals) {
        insert.setString(1, arrival.topic().topicName());
        insert.setString(2, arrival.subject());
        insert.setString(3, arrival.type());
        insert.setLong(4, arrival.sequence());
        insert.setBytes(5, arrival.payload());
        insert.setInt(6, arrival.partition());
        insert.setLong(7, arrival.offset());
        insert.setString(8, arrival.traceparent());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  static void forget(Connection connection, Key subject, long upTo) throws SQLException {
    delete(connection, FORGET, subject, upTo);
  }

  public static void takeOut(Connection connection, Arrival arrival) throws SQLException {
    delete(connection, TAKE_OUT, Key.of(arrival), arrival.sequence());
  }

  private static void delete(Connection connection, String sql, Key subject, long sequence)
      throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setString(1, subject.topic().topicName());
      delete.setString(2, subject.subject());
      delete.setLong(3, sequence);
      delete.executeUpdate();
    }
  }

  private static List<Arrival> read(PreparedStatement select) throws SQLException {
    List<Arrival> arrivals = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        arrivals.add(arrival(rows));
      }
    }
    return arrivals;
  }

  /** Reads the columns topic, subject, type, sequence, payload, partition, offset, traceparent. */
  public static Arrival arrival(ResultSet row) throws SQLException {
    return new Arrival(
        Topic.named(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getBytes(5),
        row.getInt(6),
        row.getLong(7),
        row.getString(8));
  }
}
