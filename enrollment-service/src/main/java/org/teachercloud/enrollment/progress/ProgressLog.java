package org.teachercloud.enrollment.progress;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
      SELECT ?, e.id, e.enrollment, e.unit, e.kind, to_timestamp(e.millis / 1000.0), e.score,
        e.minutes, to_timestamp(e.counts / 1000.0), e.success
      FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::int8[], ?::float4[], ?::int4[],
        ?::int8[], ?::bool[]) AS e(id, enrollment, unit, kind, millis, score, minutes, counts, success)
      ON CONFLICT (learner, id) DO NOTHING RETURNING id
      """;

  private final AgroalDataSource dataSource;

  ProgressLog(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Notes the learner's events, whose ids differ and whose times count as they are. */
  public void add(UUID learner, List<ProgressEvent> events) {
    add(learner, events, ProgressEvent::at);
  }

  /**
   * Notes the learner's events, whose ids differ.
   *
   * @param counts the moment that an event counts as
   * @return the ids of those that were not noted before
   */
  Set<UUID> add(UUID learner, List<ProgressEvent> events, Function<ProgressEvent, Instant> counts) {
    if (events.isEmpty()) {
      return Set.of();
    }
    List<ProgressEvent> ordered =
        events.stream().sorted(Comparator.comparing(ProgressEvent::id)).toList();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, learner);
      bind(insert, 2, "uuid", ordered.stream().map(ProgressEvent::id).toArray());
      bind(insert, 3, "uuid", ordered.stream().map(ProgressEvent::enrollmentId).toArray());
      bind(insert, 4, "uuid", ordered.stream().map(ProgressEvent::unitId).toArray());
      bind(insert, 5, "text", ordered.stream().map(event -> event.kind().name()).toArray());
      bind(insert, 6, "int8", ordered.stream().map(event -> event.at().toEpochMilli()).toArray());
      bind(insert, 7, "float4", ordered.stream().map(ProgressEvent::score).toArray());
      bind(insert, 8, "int4", ordered.stream().map(ProgressEvent::minutes).toArray());
      bind(
          insert,
          9,
          "int8",
          ordered.stream().map(event -> counts.apply(event).toEpochMilli()).toArray());
      bind(insert, 10, "bool", ordered.stream().map(ProgressEvent::success).toArray());
      Set<UUID> added = HashSet.newHashSet(events.size());
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          added.add(rows.getObject(1, UUID.class));
        }
      }
      return added;
    } catch (SQLException failure) {
      throw new DeliveryException("Progress cannot be noted", failure);
    }
  }

  private static void bind(PreparedStatement insert, int place, String type, Object[] values)
      throws SQLException {
    insert.setArray(place, insert.getConnection().createArrayOf(type, values));
  }
}
