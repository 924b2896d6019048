package org.teachercloud.enrollment.merging;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;

/** Rows of what somebody learned, while they come to another account of hers. */
@ApplicationScoped
class MovedLearning {

  private static final String OF_BOTH =
      """
      SELECT DISTINCT a.resource FROM enrollment a JOIN enrollment b ON a.resource = b.resource
      WHERE a.learner = ? AND b.learner = ? ORDER BY a.resource
      """;
  private static final String ENROLLMENTS = "UPDATE enrollment SET learner = ? WHERE learner = ?";

  /** The same event told under both accounts is one. */
  private static final String TWICE =
      """
      DELETE FROM progress_event a USING progress_event b
      WHERE a.learner = ? AND b.learner = ? AND a.id = b.id
      """;

  private static final String EVENTS = "UPDATE progress_event SET learner = ? WHERE learner = ?";
  private static final String EVENTS_OF =
      "UPDATE progress_event SET enrollment = ? WHERE learner = ? AND enrollment = ?";
  private static final String DECISIONS_OF =
      """
      UPDATE completion_decision d SET enrollment = ? WHERE enrollment = ? AND NOT EXISTS (
        SELECT FROM completion_decision o WHERE o.enrollment = ? AND o.kind = d.kind
          AND o.item IS NOT DISTINCT FROM d.item)
      """;
  private static final String DONE =
      """
      SELECT resource FROM enrollment WHERE learner = ? AND state = 'COMPLETED'
      UNION SELECT unit FROM progress_event WHERE learner = ? AND kind = 'COMPLETED'
      UNION SELECT award FROM certificate WHERE learner = ? AND revoked_at IS NULL
      """;

  private final AgroalDataSource dataSource;

  MovedLearning(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Resources in which both have an enrolment, in one order. */
  List<UUID> ofBoth(UUID person, UUID into) {
    return ids(OF_BOTH, person, into);
  }

  /** Moves all enrolments, of which no two may stand beside each other any more; how many. */
  long enrollments(UUID person, UUID into) {
    return run(ENROLLMENTS, into, person);
  }

  /** Moves all events; how many. */
  long events(UUID person, UUID into) {
    return run(TWICE, person, into) + run(EVENTS, into, person);
  }

  /** Lets the events of a closed enrolment be of the one that stays. */
  void eventsOf(UUID closed, UUID learner, UUID stays) {
    run(EVENTS_OF, stays, learner, closed);
  }

  /** The same with what was decided; whether there was anything. */
  boolean decisionsOf(UUID closed, UUID stays) {
    return run(DECISIONS_OF, stays, closed, stays) > 0;
  }

  /** Courses and units that she has completed, and awards that she holds. */
  Set<UUID> done(UUID learner) {
    return new LinkedHashSet<>(ids(DONE, learner, learner, learner));
  }

  private List<UUID> ids(String sql, UUID... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = prepared(connection, sql, values);
        ResultSet rows = select.executeQuery()) {
      List<UUID> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getObject(1, UUID.class));
      }
      return found;
    } catch (SQLException failure) {
      throw new DeliveryException("What she learned cannot be read", failure);
    }
  }

  private long run(String sql, UUID... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement change = prepared(connection, sql, values)) {
      return change.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("What she learned cannot be moved", failure);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, UUID... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
