package org.teachercloud.enrollment.progress;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.teachercloud.delivery.DeliveryException;

/** Every event that was taken, once: how a repetition is known. */
@ApplicationScoped
public class ProgressLog {

  /** In the order of their ids, so that two devices never wait for each other crosswise. */
  private static final String INSERT =
      """
      INSERT INTO progress_event
        (learner, id, enrollment, unit, kind, at, score, minutes, counts_at, success)
      SELECT e.learner, e.id, e.enrollment, e.unit, e.kind, to_timestamp(e.millis / 1000.0), e.score,
        e.minutes, to_timestamp(e.counts / 1000.0), e.success
      FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::int8[], ?::float4[],
        ?::int4[], ?::int8[], ?::bool[])
        AS e(learner, id, enrollment, unit, kind, millis, score, minutes, counts, success)
      ON CONFLICT (learner, id) DO NOTHING RETURNING learner, id
      """;

  private final AgroalDataSource dataSource;

  ProgressLog(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * How a repetition is known: devices give ids of their own, so those of two learners may be the
   * same.
   */
  record Key(UUID learner, UUID id) {

    static final Comparator<Key> ORDER = Comparator.comparing(Key::id).thenComparing(Key::learner);
  }

  /**
   * An event to be noted.
   *
   * @param counts the moment that it counts as
   */
  record Entry(UUID learner, ProgressEvent event, Instant counts) {

    Key key() {
      return new Key(learner, event.id());
    }
  }

  /** Notes the learner's events, whose ids differ and whose times count as they are. */
  public void add(UUID learner, List<ProgressEvent> events) {
    add(events.stream().map(event -> new Entry(learner, event, event.at())).toList());
  }

  /**
   * Notes events, whose keys differ.
   *
   * @return the keys of those that were not noted before
   */
  Set<Key> add(Collection<Entry> entries) {
    if (entries.isEmpty()) {
      return Set.of();
    }
    List<Entry> ordered =
        entries.stream().sorted(Comparator.comparing(Entry::key, Key.ORDER)).toList();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      bind(insert, 1, "uuid", ordered, Entry::learner);
      bind(insert, 2, "uuid", ordered, entry -> entry.event().id());
      bind(insert, 3, "uuid", ordered, entry -> entry.event().enrollmentId());
      bind(insert, 4, "uuid", ordered, entry -> entry.event().unitId());
      bind(insert, 5, "text", ordered, entry -> entry.event().kind().name());
      bind(insert, 6, "int8", ordered, entry -> entry.event().at().toEpochMilli());
      bind(insert, 7, "float4", ordered, entry -> entry.event().score());
      bind(insert, 8, "int4", ordered, entry -> entry.event().minutes());
      bind(insert, 9, "int8", ordered, entry -> entry.counts().toEpochMilli());
      bind(insert, 10, "bool", ordered, entry -> entry.event().success());
      Set<Key> added = HashSet.newHashSet(ordered.size());
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          added.add(new Key(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
        }
      }
      return added;
    } catch (SQLException failure) {
      throw new DeliveryException("Progress cannot be noted", failure);
    }
  }

  private static void bind(
      PreparedStatement insert,
      int place,
      String type,
      List<Entry> entries,
      Function<Entry, Object> value)
      throws SQLException {
    Object[] values = entries.stream().map(value).toArray();
    insert.setArray(place, insert.getConnection().createArrayOf(type, values));
  }
}
