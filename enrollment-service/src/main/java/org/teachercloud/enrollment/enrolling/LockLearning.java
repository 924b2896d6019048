package org.teachercloud.enrollment.enrolling;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;

/**
 * Locks enrolments of one learner before she goes on in them, with all others of hers that are
 * judged by rules and not completed: completing one course may complete another one, which asks for
 * it.
 */
@ApplicationScoped
public class LockLearning {

  private static final String LOCK =
      "SELECT "
          + EnrollmentRow.COLUMNS
          + """
           FROM enrollment WHERE (learner = ? AND id = %s)
            OR (learner = ? AND (rules > 0 OR decided) AND state IN ('ACTIVE', 'DEFERRED', 'WITHDRAWN'))
          ORDER BY id FOR UPDATE
          """;

  /** For one, the database plans once; for an array it plans each time, taking it for ten. */
  private static final String LOCK_ONE = LOCK.formatted("?");

  private static final String LOCK_SOME = LOCK.formatted("ANY(?)");

  /** Of many learners, what nobody else has locked and what completes nothing but itself. */
  private static final String LOCK_FREE =
      "SELECT "
          + EnrollmentRow.COLUMNS
          + """
           FROM enrollment JOIN unnest(?::uuid[], ?::uuid[]) AS asked(who, which)
            ON learner = who AND id = which
          WHERE rules = 0 AND NOT decided AND NOT EXISTS (SELECT FROM enrollment other
            WHERE other.learner = who AND (other.rules > 0 OR other.decided)
              AND other.state IN ('ACTIVE', 'DEFERRED', 'WITHDRAWN'))
          ORDER BY id FOR UPDATE OF enrollment SKIP LOCKED
          """;

  private static final String DECIDED =
      "UPDATE enrollment SET decided = true WHERE id = ? AND NOT decided";
  private static final String BY_RULES =
      "SELECT "
          + EnrollmentRow.COLUMNS
          + """
           FROM enrollment WHERE id = ANY(?) AND (rules > 0 OR decided) AND state = 'ACTIVE'
          ORDER BY id FOR UPDATE
          """;
  private static final String PAGE =
      "SELECT "
          + EnrollmentRow.COLUMNS
          + " FROM enrollment WHERE id > ? ORDER BY id LIMIT ? FOR UPDATE";

  private final AgroalDataSource dataSource;

  LockLearning(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Those of the ids that are hers, and the others; locked until the commit, by their ids. */
  public List<Enrollment> lock(UUID learner, Collection<UUID> ids) {
    boolean one = ids.size() == 1;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(one ? LOCK_ONE : LOCK_SOME)) {
      select.setObject(1, learner);
      if (one) {
        select.setObject(2, ids.iterator().next());
      } else {
        select.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
      }
      select.setObject(3, learner);
      return read(select);
    } catch (SQLException failure) {
      throw new DeliveryException("Enrolments cannot be locked", failure);
    }
  }

  /**
   * Enrolments of several learners, locked until the commit without waiting: those that nobody else
   * has locked, that are judged by their units and whose learners have no others to be judged by
   * rules.
   *
   * @param asked the ids with their learners
   */
  public List<Enrollment> lockFree(Map<UUID, Set<UUID>> asked) {
    List<UUID> learners = new ArrayList<>();
    List<UUID> ids = new ArrayList<>();
    asked.forEach(
        (learner, hers) -> {
          ids.addAll(hers);
          learners.addAll(Collections.nCopies(hers.size(), learner));
        });
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LOCK_FREE)) {
      select.setArray(1, connection.createArrayOf("uuid", learners.toArray()));
      select.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
      return read(select);
    } catch (SQLException failure) {
      throw new DeliveryException("Enrolments cannot be locked", failure);
    }
  }

  /** Those of the ids in which somebody learns and that are judged by rules, locked as above. */
  public List<Enrollment> byRules(Collection<UUID> ids) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(BY_RULES)) {
      select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      return read(select);
    } catch (SQLException failure) {
      throw new DeliveryException("Enrolments cannot be locked", failure);
    }
  }

  /** Some enrolments of whomever after an id, locked until the commit, by their ids. */
  public List<Enrollment> page(UUID after, int size) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PAGE)) {
      select.setObject(1, after);
      select.setInt(2, size);
      return read(select);
    } catch (SQLException failure) {
      throw new DeliveryException("Enrolments cannot be locked", failure);
    }
  }

  /** Notes that something was decided about a locked enrolment. */
  public void decided(UUID id) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(DECIDED)) {
      update.setObject(1, id);
      update.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("An enrolment cannot be marked", failure);
    }
  }

  private static List<Enrollment> read(PreparedStatement select) throws SQLException {
    List<Enrollment> found = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(EnrollmentRow.read(rows));
      }
    }
    return found;
  }
}
