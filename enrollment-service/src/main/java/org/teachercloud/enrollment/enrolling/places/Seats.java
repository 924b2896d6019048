package org.teachercloud.enrollment.enrolling.places;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.cohorts.CourseOffering;

/**
 * The places of offerings and those who wait for one. A place is taken from the acceptance until
 * its learner withdraws: also while she pauses, and when she has completed. What is decided by it
 * is decided under the lock of the resource's offerings.
 */
@ApplicationScoped
public class Seats {

  private static final String TAKEN =
      """
      SELECT count(*) FROM enrollment
      WHERE offering = ? AND state IN ('ACTIVE', 'DEFERRED', 'COMPLETED')
      """;
  private static final String TICKET = "SELECT nextval('waiting_ticket')";
  private static final String PLACES =
      """
      SELECT id, (SELECT count(*) FROM enrollment w WHERE w.offering = e.offering
        AND w.state = 'WAITLISTED' AND w.ticket <= e.ticket)
      FROM enrollment e WHERE id = ANY(?) AND state = 'WAITLISTED'
      """;

  private static final String COUNTS =
      """
      SELECT offering, count(*) FILTER (WHERE state IN ('ACTIVE', 'DEFERRED', 'COMPLETED')),
        count(*) FILTER (WHERE state = 'WAITLISTED'), count(*) FILTER (WHERE state = 'REQUESTED')
      FROM enrollment WHERE offering = ANY(?) GROUP BY offering
      """;

  private static final String RESOURCES_OF =
      """
      SELECT DISTINCT resource FROM enrollment WHERE learner = ? AND offering IS NOT NULL
        AND state <> 'WITHDRAWN' ORDER BY resource
      """;

  private final AgroalDataSource dataSource;

  /** How many have a place, wait for one, and wait for a decision. */
  public record Count(int taken, int waiting, int requested) {

    /** Nobody yet. */
    public static final Count NOBODY = new Count(0, 0, 0);
  }

  Seats(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** How many places are free; the greatest number where there is no limit. */
  public int free(CourseOffering offering) {
    Integer capacity = offering.terms().capacity();
    return capacity == null
        ? Integer.MAX_VALUE
        : Math.max(0, capacity - (int) number(TAKEN, offering.id()));
  }

  /** The next number in the order of those who wait. */
  public long ticket() {
    return number(TICKET, null);
  }

  /** The places in their waiting lists of those enrolments that wait, 1 for who is next. */
  public Map<UUID, Long> places(Collection<UUID> enrollments) {
    Map<UUID, Long> places = new HashMap<>();
    if (enrollments.isEmpty()) {
      return places;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PLACES)) {
      select.setArray(1, connection.createArrayOf("uuid", enrollments.toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          places.put(rows.getObject(1, UUID.class), rows.getLong(2));
        }
      }
      return places;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** The resources in whose offerings she is or waits, always in the same order. */
  public List<UUID> resourcesOf(UUID learner) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(RESOURCES_OF)) {
      select.setObject(1, learner);
      List<UUID> resources = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          resources.add(rows.getObject(1, UUID.class));
        }
      }
      return resources;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** The counts of those offerings that somebody is in. */
  public Map<UUID, Count> counts(Collection<UUID> offerings) {
    Map<UUID, Count> counts = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(COUNTS)) {
      select.setArray(1, connection.createArrayOf("uuid", offerings.toArray()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          counts.put(
              rows.getObject(1, UUID.class),
              new Count(rows.getInt(2), rows.getInt(3), rows.getInt(4)));
        }
      }
      return counts;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private long number(String sql, UUID offering) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      if (offering != null) {
        select.setObject(1, offering);
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static DeliveryException failed(SQLException failure) {
    return new DeliveryException("Places cannot be reached", failure);
  }
}
