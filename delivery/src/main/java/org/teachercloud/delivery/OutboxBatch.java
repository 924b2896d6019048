package org.teachercloud.delivery;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Rows of the outbox that one relay has claimed, in the order of their subjects. */
final class OutboxBatch {

  /** Any number; shared by the relays of one database. */
  private static final int LOCK_CLASS = 7301;

  private static final String CLAIM =
      """
      WITH mine AS MATERIALIZED (
        SELECT s FROM generate_series(0, %d) AS s
        WHERE EXISTS (SELECT FROM outbox WHERE slot = s) AND pg_try_advisory_xact_lock(%d, s))
      SELECT position, id, aggregatetype, aggregateid, type, payload, sequence, traceparent
      FROM outbox WHERE slot IN (SELECT s FROM mine)
      ORDER BY position LIMIT ? FOR UPDATE SKIP LOCKED
      """
          .formatted(Outbox.SLOTS - 1, LOCK_CLASS);

  private final List<Row> rows;
  private final Queue<Long> sent = new ConcurrentLinkedQueue<>();

  private OutboxBatch(List<Row> rows) {
    this.rows = rows;
  }

  static OutboxBatch claim(Connection connection, int limit) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
      statement.setInt(1, limit);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(
              new Row(
                  result.getLong(1),
                  result.getObject(2, UUID.class),
                  result.getString(3),
                  result.getString(4),
                  result.getString(5),
                  result.getBytes(6),
                  result.getLong(7),
                  result.getString(8)));
        }
      }
    }
    return new OutboxBatch(rows);
  }

  List<Row> rows() {
    return rows;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  int size() {
    return rows.size();
  }

  /** Called by the broker's acknowledgement, from another thread. */
  void markSent(Row row) {
    sent.add(row.position());
  }

  void removeSent(Connection connection) throws SQLException {
    Array positions = connection.createArrayOf("bigint", sent.toArray());
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM outbox WHERE position = ANY(?)")) {
      statement.setArray(1, positions);
      statement.executeUpdate();
    }
  }

  /** One stated fact on its way. */
  record Row(
      long position,
      UUID id,
      String topic,
      String subject,
      String type,
      byte[] payload,
      long sequence,
      String traceparent) {}
}
