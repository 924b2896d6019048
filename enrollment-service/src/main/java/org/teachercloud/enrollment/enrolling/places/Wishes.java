package org.teachercloud.enrollment.enrolling.places;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.cohorts.CourseOffering;

/**
 * Wishes that wait, and whether they may still be fulfilled: only where the learner could ask for
 * the same at this moment. The work must not be withdrawn and must be shared with her, or with the
 * institution that teaches with it and that she belongs to.
 */
@ApplicationScoped
public class Wishes {

  private static final String ASK =
      "UPDATE enrollment SET member_of = ? WHERE id = ? AND member_of IS DISTINCT FROM ?";
  private static final String MAY_ENTER =
      "SELECT may_still_enter(e, ?) FROM enrollment AS e WHERE id = ?";
  private static final String WAITING =
      """
      SELECT ticket, learner, may_still_enter(e, ?) FROM enrollment AS e
      WHERE offering = ? AND state = 'WAITLISTED' AND ticket > ? ORDER BY ticket LIMIT ?
      """;

  private final AgroalDataSource dataSource;

  Wishes(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Whose turn it is.
   *
   * @param next learners who get a place, in the order of the line
   * @param passed learners who stand before the last of them and may not enter any more
   */
  record Turn(List<UUID> next, List<UUID> passed) {}

  /** Notes as a member of what the caller has asked for it, with a wish that is hers and waits. */
  void ask(Caller caller, UUID enrollment) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(ASK)) {
      var institutions = connection.createArrayOf("text", caller.institutions().toArray());
      update.setArray(1, institutions);
      update.setObject(2, enrollment);
      update.setArray(3, institutions);
      update.executeUpdate();
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Whether it may still be fulfilled. */
  public boolean mayEnter(UUID enrollment, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(MAY_ENTER)) {
      select.setObject(1, now.atOffset(ZoneOffset.UTC));
      select.setObject(2, enrollment);
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Who gets the free places of an offering whose lock the caller holds. */
  Turn turn(CourseOffering offering, int free, Instant now) {
    Turn turn = new Turn(new ArrayList<>(), new ArrayList<>());
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(WAITING)) {
      select.setObject(1, now.atOffset(ZoneOffset.UTC));
      select.setObject(2, offering.id());
      long after = Long.MIN_VALUE;
      boolean more = free > 0;
      while (more) {
        select.setLong(3, after);
        select.setInt(4, free - turn.next().size());
        more = false;
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            after = rows.getLong(1);
            (rows.getBoolean(3) ? turn.next() : turn.passed()).add(rows.getObject(2, UUID.class));
            more = turn.next().size() < free;
          }
        }
      }
      return turn;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static DeliveryException failed(SQLException failure) {
    return new DeliveryException("Those who wait cannot be reached", failure);
  }
}
