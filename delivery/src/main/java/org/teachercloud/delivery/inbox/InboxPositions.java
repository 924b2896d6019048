package org.teachercloud.delivery.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.teachercloud.contracts.Topic;

/** How far each subject of a batch has come, locked for the transaction, and what waits for it. */
final class InboxPositions {

  private static final String LOCK =
      """
      SELECT i.topic, i.subject, i.sequence FROM inbox i
      JOIN unnest(?::text[], ?::text[]) AS k(t, s) ON i.topic = k.t AND i.subject = k.s
      ORDER BY i.topic, i.subject FOR UPDATE OF i
      """;
  private static final String INSERT =
      """
      INSERT INTO inbox (topic, subject, sequence)
      SELECT t, s, 0 FROM unnest(?::text[], ?::text[]) AS k(t, s) ORDER BY t, s
      ON CONFLICT DO NOTHING
      """;
  private static final String SAVE =
      """
      UPDATE inbox i SET sequence = k.n FROM unnest(?::text[], ?::text[], ?::bigint[]) AS k(t, s, n)
      WHERE i.topic = k.t AND i.subject = k.s
      """;

  record Key(Topic topic, String subject) {
    static Key of(Arrival arrival) {
      return new Key(arrival.topic(), arrival.subject());
    }
  }

  private final Map<Key, Long> last = new HashMap<>();
  private final Map<Key, TreeMap<Long, Arrival>> queues = new HashMap<>();
  private final Set<Arrival> unsaved = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Key> moved = new HashSet<>();
  private final Set<Key> stored = new HashSet<>();

  private InboxPositions() {}

  static InboxPositions lock(Connection connection, List<Arrival> arrivals) throws SQLException {
    InboxPositions positions = new InboxPositions();
    Set<Key> keys = new HashSet<>();
    Set<Key> ordered = new HashSet<>();
    for (Arrival arrival : arrivals) {
      if (arrival.hasPlace() && keys.add(Key.of(arrival)) && arrival.needsPredecessors()) {
        ordered.add(Key.of(arrival));
      }
    }
    positions.lock(connection, keys);
    keys.removeAll(positions.last.keySet());
    if (!keys.isEmpty()) {
      insert(connection, keys);
      positions.lock(connection, keys);
    }
    for (Arrival waiting : InboxWaiting.of(connection, ordered)) {
      positions.queue(waiting).put(waiting.sequence(), waiting);
      positions.stored.add(Key.of(waiting));
    }
    return positions;
  }

  /** Offers an arrival; {@link #next} says what can be applied now. */
  void offer(Arrival arrival) {
    boolean isNew = arrival.needsPredecessors() && arrival.sequence() > last(arrival);
    if (isNew && queue(arrival).putIfAbsent(arrival.sequence(), arrival) == null) {
      unsaved.add(arrival);
    }
  }

  /** Whether it, or a newer fact that makes it worthless, has been applied. */
  boolean isPast(Arrival arrival) {
    return arrival.sequence() <= last(arrival);
  }

  /** The fact of the arrival's subject whose turn it is, or null. */
  Arrival next(Arrival arrival) {
    if (arrival.needsPredecessors()) {
      return queue(arrival).get(last(arrival) + 1);
    }
    return arrival.sequence() > last(arrival) ? arrival : null;
  }

  void applied(Arrival fact) {
    last.put(Key.of(fact), fact.sequence());
    moved.add(Key.of(fact));
    queue(fact).remove(fact.sequence());
    unsaved.remove(fact);
  }

  void save(Connection connection) throws SQLException {
    if (!moved.isEmpty()) {
      try (PreparedStatement update = connection.prepareStatement(SAVE)) {
        bind(connection, update, moved);
        List<Long> numbers = new ArrayList<>();
        moved.forEach(key -> numbers.add(last.get(key)));
        update.setArray(3, connection.createArrayOf("bigint", numbers.toArray()));
        update.executeUpdate();
      }
    }
    InboxWaiting.keep(connection, unsaved);
    for (Key key : stored) {
      InboxWaiting.forget(connection, key, last.get(key));
    }
  }

  private long last(Arrival arrival) {
    return last.getOrDefault(Key.of(arrival), 0L);
  }

  private TreeMap<Long, Arrival> queue(Arrival arrival) {
    return queues.computeIfAbsent(Key.of(arrival), key -> new TreeMap<>());
  }

  private void lock(Connection connection, Set<Key> keys) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      bind(connection, lock, keys);
      try (ResultSet rows = lock.executeQuery()) {
        while (rows.next()) {
          last.put(new Key(Topic.named(rows.getString(1)), rows.getString(2)), rows.getLong(3));
        }
      }
    }
  }

  private static void insert(Connection connection, Set<Key> keys) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      bind(connection, insert, keys);
      insert.executeUpdate();
    }
  }

  static void bind(Connection connection, PreparedStatement statement, Collection<Key> keys)
      throws SQLException {
    Object[] topics = keys.stream().map(key -> key.topic().topicName()).toArray();
    Object[] subjects = keys.stream().map(Key::subject).toArray();
    statement.setArray(1, connection.createArrayOf("text", topics));
    statement.setArray(2, connection.createArrayOf("text", subjects));
  }
}
