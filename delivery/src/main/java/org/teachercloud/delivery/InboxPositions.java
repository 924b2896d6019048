package org.teachercloud.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.teachercloud.contracts.Topic;

/** How far each subject of a batch has come, locked for the transaction, and what waits for it. */
final class InboxPositions {

  private static final String INSERT =
      """
      INSERT INTO inbox (topic, subject, sequence)
      SELECT t, s, 0 FROM unnest(?::text[], ?::text[]) AS k(t, s) ORDER BY t, s
      ON CONFLICT DO NOTHING
      """;
  private static final String LOCK =
      """
      SELECT i.topic, i.subject, i.sequence FROM inbox i
      JOIN unnest(?::text[], ?::text[]) AS k(t, s) ON i.topic = k.t AND i.subject = k.s
      ORDER BY i.topic, i.subject FOR UPDATE OF i
      """;
  private static final String WAITING =
      """
      SELECT w.topic, w.subject, w.sequence, w.type, w.payload FROM inbox_waiting w
      JOIN unnest(?::text[], ?::text[]) AS k(t, s) ON w.topic = k.t AND w.subject = k.s
      """;
  private static final String SAVE =
      "UPDATE inbox SET sequence = ? WHERE topic = ? AND subject = ?";
  private static final String KEEP =
      """
      INSERT INTO inbox_waiting (topic, subject, sequence, type, payload)
      VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;
  private static final String FORGET =
      "DELETE FROM inbox_waiting WHERE topic = ? AND subject = ? AND sequence <= ?";

  private record Key(Topic topic, String subject) {
    static Key of(Arrival arrival) {
      return new Key(arrival.topic(), arrival.subject());
    }
  }

  private final Map<Key, Long> last = new LinkedHashMap<>();
  private final Map<Key, TreeMap<Long, Arrival>> waiting = new HashMap<>();
  private final Set<Arrival> kept = new HashSet<>();
  private final Set<Key> moved = new HashSet<>();
  private final Set<Key> released = new HashSet<>();

  private InboxPositions() {}

  static InboxPositions lock(Connection connection, List<Arrival> arrivals) throws SQLException {
    InboxPositions positions = new InboxPositions();
    Set<Key> keys = new HashSet<>();
    arrivals.stream().filter(Arrival::hasPlace).map(Key::of).forEach(keys::add);
    Object[] topics = keys.stream().map(key -> key.topic().topicName()).toArray();
    Object[] subjects = keys.stream().map(Key::subject).toArray();
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      bind(connection, insert, topics, subjects);
      insert.executeUpdate();
    }
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      bind(connection, lock, topics, subjects);
      try (ResultSet rows = lock.executeQuery()) {
        while (rows.next()) {
          Key key = new Key(Topic.named(rows.getString(1)), rows.getString(2));
          positions.last.put(key, rows.getLong(3));
        }
      }
    }
    try (PreparedStatement select = connection.prepareStatement(WAITING)) {
      bind(connection, select, topics, subjects);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Topic topic = Topic.named(rows.getString(1));
          positions.hold(
              new Arrival(
                  topic,
                  rows.getString(2),
                  rows.getString(4),
                  rows.getLong(3),
                  rows.getBytes(5),
                  -1,
                  -1));
        }
      }
    }
    return positions;
  }

  private static void bind(
      Connection connection, PreparedStatement statement, Object[] topics, Object[] subjects)
      throws SQLException {
    statement.setArray(1, connection.createArrayOf("text", topics));
    statement.setArray(2, connection.createArrayOf("text", subjects));
  }

  long last(Arrival arrival) {
    return last.getOrDefault(Key.of(arrival), 0L);
  }

  void applied(Arrival arrival) {
    last.put(Key.of(arrival), arrival.sequence());
    moved.add(Key.of(arrival));
  }

  void keepWaiting(Arrival arrival) {
    hold(arrival);
    kept.add(arrival);
  }

  private void hold(Arrival arrival) {
    waiting
        .computeIfAbsent(Key.of(arrival), key -> new TreeMap<>())
        .putIfAbsent(arrival.sequence(), arrival);
  }

  /** The fact that waited for this one, or null. */
  Arrival takeFollower(Arrival arrival) {
    TreeMap<Long, Arrival> queue = waiting.get(Key.of(arrival));
    Arrival follower = queue == null ? null : queue.remove(arrival.sequence() + 1);
    if (follower != null) {
      kept.remove(follower);
      released.add(Key.of(arrival));
    }
    return follower;
  }

  void save(Connection connection) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(SAVE)) {
      for (Key key : moved) {
        update.setLong(1, last.get(key));
        update.setString(2, key.topic().topicName());
        update.setString(3, key.subject());
        update.addBatch();
      }
      update.executeBatch();
    }
    if (!kept.isEmpty()) {
      saveKept(connection);
    }
    if (!released.isEmpty()) {
      forgetReleased(connection);
    }
  }

  private void saveKept(Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
      for (Arrival arrival : kept) {
        insert.setString(1, arrival.topic().topicName());
        insert.setString(2, arrival.subject());
        insert.setLong(3, arrival.sequence());
        insert.setString(4, arrival.type());
        insert.setBytes(5, arrival.payload());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void forgetReleased(Connection connection) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
      for (Key key : released) {
        delete.setString(1, key.topic().topicName());
        delete.setString(2, key.subject());
        delete.setLong(3, last.get(key));
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }
}
