package org.teachercloud.enrollment.enrolling;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.delivery.DeliveryException;

/**
 * All enrolments. Whoever asks is an argument: what is not hers is not there. Writers lock rows of
 * this table in the order of their ids and the learner's row of the outbox after them.
 */
@ApplicationScoped
public class Enrollments {

  private static final String COLUMNS = EnrollmentRow.COLUMNS;

  /**
   * What is accepted comes first, then what waits, then what was given up last, and what was closed
   * because another account of hers was further after all.
   */
  private static final String FIRST =
      """
      ORDER BY CASE WHEN state IN ('ACTIVE', 'DEFERRED', 'COMPLETED') THEN 0
        WHEN reason = 'MERGED' THEN 3 WHEN state = 'WITHDRAWN' THEN 2 ELSE 1 END, changed_at DESC, id LIMIT 1
      """;

  private static final String FIND =
      "SELECT " + COLUMNS + " FROM enrollment WHERE id = ? AND learner = ?";
  private static final String FIND_WITHIN_REACH =
      "SELECT "
          + COLUMNS
          + """
           FROM enrollment WHERE id = ? AND (learner = ? OR offering IN
            (SELECT o.id FROM course_offering o WHERE o.institution = ANY(?)))
          """;
  private static final String LOCK_PENDING =
      "SELECT "
          + COLUMNS
          + """
           FROM enrollment WHERE offering = ? AND state IN ('REQUESTED', 'WAITLISTED')
          ORDER BY id FOR UPDATE
          """;
  private static final String FIND_BY_RESOURCE =
      "SELECT " + COLUMNS + " FROM enrollment WHERE learner = ? AND resource = ? " + FIRST;
  private static final String LOCK_BY_RESOURCE =
      "SELECT "
          + COLUMNS
          + " FROM enrollment WHERE learner = ANY(?) AND resource = ? ORDER BY id FOR UPDATE";
  private static final String LOCK =
      "SELECT "
          + COLUMNS
          + " FROM enrollment WHERE id = ANY(?) AND learner = ? ORDER BY id FOR UPDATE";
  private static final String SAVE =
      """
      UPDATE enrollment SET state = ?, progress = ?, last_activity_at = ?, units_started = ?,
        units_completed = ?, units_score = ?, revision = ?, offering = ?, ticket = ?, reason = ?,
        changed_by = ?, note = ?, changed_at = ?, enrolled_at = ? WHERE id = ?
      """;

  private static final String INSERT =
      """
      INSERT INTO enrollment (state, progress, last_activity_at, units_started, units_completed,
        units_score, revision, offering, ticket, reason, changed_by, note, changed_at, enrolled_at,
        id, learner, resource, version, institution)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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

  /** One of the caller's own, or of an offering of an institution that she works for. */
  public Optional<Enrollment> findWithinReach(Caller caller, UUID id) {
    boolean staff = caller.has(Role.PUBLISHER) || caller.has(Role.INSTITUTION_ADMIN);
    Object[] institutions = staff ? caller.institutions().toArray() : new Object[0];
    return one(
        FIND_WITHIN_REACH,
        select -> {
          select.setObject(1, id);
          select.setObject(2, caller.id());
          select.setArray(3, select.getConnection().createArrayOf("text", institutions));
        });
  }

  /** All wishes that wait in an offering, locked until the commit in the order of their ids. */
  public List<Enrollment> lockPending(UUID offering) {
    return read(LOCK_PENDING, select -> select.setObject(1, offering));
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

  /** The caller's own enrolment with a resource: the accepted one, if any is. */
  public Optional<Enrollment> findByResource(Caller caller, UUID resource) {
    return one(
        FIND_BY_RESOURCE,
        select -> {
          select.setObject(1, caller.id());
          select.setObject(2, resource);
        });
  }

  /** All enrolments of these learners with a resource, locked until the commit, by their ids. */
  public List<Enrollment> lockByResource(Collection<UUID> learners, UUID resource) {
    return read(
        LOCK_BY_RESOURCE,
        select -> {
          select.setArray(1, select.getConnection().createArrayOf("uuid", learners.toArray()));
          select.setObject(2, resource);
        });
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
        insert.setObject(16, one.learner());
        insert.setObject(17, one.resource());
        insert.setInt(18, one.version());
        insert.setString(19, one.institution());
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
    write.setObject(8, one.offering(), Types.OTHER);
    write.setObject(9, one.ticket(), Types.BIGINT);
    write.setString(10, one.change().reason().name());
    write.setObject(11, one.change().who(), Types.OTHER);
    write.setString(12, one.change().note());
    write.setObject(13, one.change().at().atOffset(ZoneOffset.UTC));
    write.setObject(14, one.enrolledAt().atOffset(ZoneOffset.UTC));
    write.setObject(15, one.id());
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
