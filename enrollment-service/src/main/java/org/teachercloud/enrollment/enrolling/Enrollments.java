package org.teachercloud.enrollment.enrolling;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.delivery.DeliveryException;

/**
 * All enrolments. Whoever asks is an argument: what is not hers is not there. Writers lock rows of
 * this table in the order of their ids and the learner's row of the outbox after them.
 */
@ApplicationScoped
public class Enrollments {

  private static final String COLUMNS =
      """
      id, learner, resource, version, state, progress, enrolled_at, last_activity_at,
      units_started, units_completed, units_score, revision
      """;
  private static final String INSERT_OFFERED =
      """
      INSERT INTO enrollment (id, learner, resource, version, state, enrolled_at, last_activity_at)
      SELECT ?, ?, resource, version, 'ACTIVE', ?, ? FROM offering
      WHERE resource = ? AND is_offered_to(offering, ?, ?)
      ON CONFLICT (learner, resource) DO NOTHING RETURNING version
      """;
  private static final String IS_OFFERED =
      """
      SELECT FROM offering WHERE resource = ? AND is_offered_to(offering, ?, ?)
      """;
  private static final String FIND =
      "SELECT " + COLUMNS + " FROM enrollment WHERE id = ? AND learner = ?";
  private static final String FIND_BY_RESOURCE =
      "SELECT " + COLUMNS + " FROM enrollment WHERE learner = ? AND resource = ?";
  private static final String LOCK_BY_RESOURCE = FIND_BY_RESOURCE + " FOR UPDATE";
  private static final String LOCK =
      "SELECT "
          + COLUMNS
          + " FROM enrollment WHERE id = ANY(?) AND learner = ? ORDER BY id FOR UPDATE";
  private static final String SAVE =
      """
      UPDATE enrollment SET state = ?, progress = ?, last_activity_at = ?, units_started = ?,
        units_completed = ?, units_score = ?, revision = ? WHERE id = ?
      """;

  private static final String INSERT =
      """
      INSERT INTO enrollment (state, progress, last_activity_at, units_started, units_completed,
        units_score, revision, id, learner, resource, version, enrolled_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final AgroalDataSource dataSource;

  Enrollments(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** One of the caller's own. */
  public Optional<Enrollment> find(Caller caller, UUID id) {
    return one(
        FIND,
        select -> {
          select.setObject(1, id);
          select.setObject(2, caller.id());
        });
  }

  /** The caller's own among the ids, locked until the commit in the order of their ids. */
  public List<Enrollment> lock(Caller caller, Collection<UUID> ids) {
    return read(
        LOCK,
        select -> {
          select.setArray(1, select.getConnection().createArrayOf("uuid", ids.toArray()));
          select.setObject(2, caller.id());
        });
  }

  /** The caller's own enrolment with a resource. */
  public Optional<Enrollment> findByResource(Caller caller, UUID resource) {
    return one(
        FIND_BY_RESOURCE,
        select -> {
          select.setObject(1, caller.id());
          select.setObject(2, resource);
        });
  }

  /** The caller's own enrolment with a resource, locked until the commit. */
  Optional<Enrollment> lockByResource(Caller caller, UUID resource) {
    return one(
        LOCK_BY_RESOURCE,
        select -> {
          select.setObject(1, caller.id());
          select.setObject(2, resource);
        });
  }

  /**
   * Takes a place where the resource is offered to the caller and she has none yet: both are
   * decided by this one statement, so that no race can pass between them.
   *
   * @return the version that she got, empty where she has a place or may not have one
   */
  Optional<Integer> insertOffered(Caller caller, UUID id, UUID resource, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT_OFFERED)) {
      insert.setObject(1, id);
      insert.setObject(2, caller.id());
      insert.setObject(3, now.atOffset(ZoneOffset.UTC));
      insert.setObject(4, now.atOffset(ZoneOffset.UTC));
      insert.setObject(5, resource);
      insert.setArray(6, connection.createArrayOf("text", caller.institutions().toArray()));
      insert.setObject(7, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = insert.executeQuery()) {
        return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Whether the caller may enrol in the resource now. */
  boolean isOffered(Caller caller, UUID resource, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(IS_OFFERED)) {
      select.setObject(1, resource);
      select.setArray(2, connection.createArrayOf("text", caller.institutions().toArray()));
      select.setObject(3, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Writes what has changed of locked enrolments. */
  public void save(Collection<Enrollment> moved) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(SAVE)) {
      for (Enrollment one : moved) {
        bind(update, one);
        update.addBatch();
      }
      update.executeBatch();
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Writes enrolments that are not there yet, whole; their editions must be. */
  public void insertAll(Collection<Enrollment> whole) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Enrollment one : whole) {
        bind(insert, one);
        insert.setObject(9, one.learner());
        insert.setObject(10, one.resource());
        insert.setInt(11, one.version());
        insert.setObject(12, one.enrolledAt().atOffset(ZoneOffset.UTC));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static void bind(PreparedStatement write, Enrollment one) throws SQLException {
    Connection connection = write.getConnection();
    write.setString(1, one.state().name());
    write.setDouble(2, one.progress());
    write.setObject(3, one.lastActivityAt().atOffset(ZoneOffset.UTC));
    write.setArray(4, connection.createArrayOf("int8", one.standing().started()));
    write.setArray(5, connection.createArrayOf("int8", one.standing().completed()));
    write.setArray(6, connection.createArrayOf("float4", one.standing().score()));
    write.setInt(7, one.revision());
    write.setObject(8, one.id());
  }

  @FunctionalInterface
  interface Binding {
    void bind(PreparedStatement select) throws SQLException;
  }

  private Optional<Enrollment> one(String sql, Binding binding) {
    return read(sql, binding).stream().findFirst();
  }

  private List<Enrollment> read(String sql, Binding binding) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      binding.bind(select);
      List<Enrollment> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(EnrollmentRow.read(rows));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static DeliveryException failed(SQLException failure) {
    return new DeliveryException("Enrolments cannot be reached", failure);
  }
}
