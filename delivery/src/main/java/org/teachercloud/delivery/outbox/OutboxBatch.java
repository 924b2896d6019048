package org.teachercloud.delivery.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Rows of the outbox that one relay has claimed, in the order of their subjects. */
final class OutboxBatch {

  /** Any number; shared by the relays of one database. */
  private static final int LOCK_CLASS = 7301;

  private static final String CLAIM =
      """
      WITH mine AS MATERIALIZED (
        SELECT s FROM generate_series(0, %d) AS s
        WHERE EXISTS (SELECT FROM outbox WHERE slot = s) AND pg_try_advisory_xact_lock(%d, s))
      SELECT position, id, aggregatetype, aggregateid, type, payload, sequence, traceparent,
        (extract(epoch FROM clock_timestamp() - created_at) * 1000)::bigint AS waited
      FROM outbox WHERE slot IN (SELECT s FROM mine)
      ORDER BY position LIMIT ? FOR UPDATE SKIP LOCKED
      """
          .formatted(Outbox.SLOTS - 1, LOCK_CLASS);

  private final List<Row> rows;
  private final Set<Row> sent = ConcurrentHashMap.newKeySet();
  private volatile boolean brokerAway;

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
                  result.getString(8),
                  result.getLong(9)));
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

  /** The longest that a row of this batch has waited since it was stated, in milliseconds. */
  long longestWaitMillis() {
    return rows.isEmpty() ? 0 : rows.getFirst().waitedMillis();
  }

  /** Called by the broker's acknowledgement, from another thread. */
  void markSent(Row row) {
    sent.add(row);
  }

  /** Notes that the broker did not take a row because it could not be reached. */
  void markBrokerAway() {
    brokerAway = true;
  }

  boolean brokerAway() {
    return brokerAway;
  }

  /**
   * Removes what was sent and returns how many. What follows an unsent fact of its subject stays
   * too and is sent again after it, so that the last record of a subject is always its newest fact:
   * a compacted topic keeps nothing else.
   */
  int removeSent(Connection connection) throws SQLException {
    Set<String> broken = new HashSet<>();
    List<Long> positions = new ArrayList<>();
    for (Row row : rows) {
      String subject = row.topic() + ' ' + row.subject();
      if (!broken.contains(subject) && sent.contains(row)) {
        positions.add(row.position());
      } else {
        broken.add(subject);
      }
    }
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM outbox WHERE position = ANY(?)")) {
      statement.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
      statement.executeUpdate();
    }
    return positions.size();
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
      String traceparent,
      long waitedMillis) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Row row && row.position == position;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(position);
    }
  }
}
