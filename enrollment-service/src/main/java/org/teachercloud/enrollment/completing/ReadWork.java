package org.teachercloud.enrollment.completing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.offering.Edition;

/**
 * Adds up what was done in enrolments from the log of events and the decisions: nothing is counted
 * anywhere else, so nothing can differ from them.
 */
@ApplicationScoped
public class ReadWork {

  /** By the learner first, as the log is kept. */
  private static final String DONE =
      """
      SELECT enrollment, unit, bool_or(kind = 'COMPLETED'), bool_or(kind = 'SUBMITTED'),
        max(score), coalesce(sum(minutes), 0)
      FROM progress_event WHERE learner = ? AND enrollment = ANY(?) GROUP BY enrollment, unit
      """;

  /** Those that hold. */
  private static final String DECIDED =
      """
      SELECT enrollment, kind, item FROM completion_decision d
      WHERE enrollment = ANY(?) AND NOT withdraws
        AND NOT EXISTS (SELECT FROM completion_decision later WHERE later.supersedes = d.id)
      """;

  private static final String LEARNED =
      "SELECT resource FROM enrollment WHERE learner = ? AND state = 'COMPLETED'";

  private final AgroalDataSource dataSource;
  private final CompletionRules rules;

  ReadWork(AgroalDataSource dataSource, CompletionRules rules) {
    this.dataSource = dataSource;
    this.rules = rules;
  }

  /** What is asked of a learner's enrolments and was done by now; three statements for all. */
  public Map<UUID, Asked> of(
      UUID learner, Collection<Enrollment> all, Map<Edition.Key, Edition> editions) {
    return asked(learner, all, editions, true);
  }

  /** As {@link #of}, but nothing that devices told is counted yet: it is to be told again. */
  public Map<UUID, Asked> beforeAnyEvent(
      UUID learner, Collection<Enrollment> all, Map<Edition.Key, Edition> editions) {
    return asked(learner, all, editions, false);
  }

  private Map<UUID, Asked> asked(
      UUID learner,
      Collection<Enrollment> all,
      Map<Edition.Key, Edition> editions,
      boolean events) {
    if (all.isEmpty()) {
      return Map.of();
    }
    Map<UUID, Work> works = HashMap.newHashMap(all.size());
    all.forEach(one -> works.put(one.id(), new Work()));
    try (Connection connection = dataSource.getConnection()) {
      if (events) {
        readDone(connection, learner, works);
      }
      readDecided(connection, works);
      readLearned(connection, learner, works);
    } catch (SQLException failure) {
      throw new DeliveryException("What was done cannot be read", failure);
    }
    Map<UUID, Asked> asked = HashMap.newHashMap(all.size());
    for (Enrollment one : all) {
      Rule rule = rules.rule(one.resource(), one.judging().rules());
      asked.put(one.id(), new Asked(rule, works.get(one.id()), editions.get(one.edition())));
    }
    return asked;
  }

  private static void readDone(Connection connection, UUID learner, Map<UUID, Work> works)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(DONE)) {
      select.setObject(1, learner);
      select.setArray(2, connection.createArrayOf("uuid", works.keySet().toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Work work = works.get(rows.getObject(1, UUID.class));
          UUID unit = rows.getObject(2, UUID.class);
          work.studied(unit, rows.getLong(6));
          if (rows.getBoolean(3)) {
            work.completed(unit);
          }
          if (rows.getBoolean(4)) {
            work.submitted(unit);
          }
          Float score = rows.getObject(5, Float.class);
          if (score != null) {
            work.scored(unit, score);
          }
        }
      }
    }
  }

  private static void readDecided(Connection connection, Map<UUID, Work> works)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(DECIDED)) {
      select.setArray(1, connection.createArrayOf("uuid", works.keySet().toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          works
              .get(rows.getObject(1, UUID.class))
              .decided(DecisionKind.valueOf(rows.getString(2)), rows.getObject(3, UUID.class));
        }
      }
    }
  }

  private static void readLearned(Connection connection, UUID learner, Map<UUID, Work> works)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(LEARNED)) {
      select.setObject(1, learner);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          UUID course = rows.getObject(1, UUID.class);
          works.values().forEach(work -> work.learned(course));
        }
      }
    }
  }
}
