package org.teachercloud.enrollment.cohorts;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.delivery.DeliveryException;

/** Who may open offerings of a resource, and who needs none to get in. */
@ApplicationScoped
public class Doors {

  private static final String OPENER =
      """
      SELECT who, CASE WHEN who <> o.institution THEN o.version END
      FROM offering o, unnest(?::text[]) AS who
      WHERE o.resource = ? AND o.state = 'PUBLISHED'
        AND (who = o.institution OR is_taught_by(o, who, ?))
      ORDER BY who <> o.institution, who LIMIT 1
      """;
  private static final String FREE =
      """
      SELECT FROM offering o WHERE o.resource = ? AND is_offered_to(o, ?, ?)
        AND NOT EXISTS (SELECT FROM course_offering c
          WHERE c.resource = o.resource AND c.version IS NULL)
      """;
  private static final String ENTERABLE =
      """
      SELECT way.id FROM course_offering way JOIN offering o ON o.resource = way.resource
      WHERE way.id = ANY(?) AND o.state = 'PUBLISHED'
        AND (way.version IS NULL OR is_taught_by(o, way.institution, ?))
      """;
  private static final String PUBLISHED =
      "SELECT FROM offering WHERE resource = ? AND state = 'PUBLISHED'";

  private final AgroalDataSource dataSource;

  Doors(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * An institution that may open an offering.
   *
   * @param institution its slug
   * @param version that the offering keeps to; null where the institution owns the resource
   */
  public record Opener(String institution, Integer version) {}

  /**
   * Which of the caller's institutions may: the owner, or else the first that may teach with it.
   */
  public Optional<Opener> openerAmong(Caller caller, UUID resource, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(OPENER)) {
      select.setArray(1, connection.createArrayOf("text", caller.institutions().toArray()));
      select.setObject(2, resource);
      select.setObject(3, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Opener(row.getString(1), row.getObject(2, Integer.class)))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Whether the caller may enrol in the resource without choosing an offering. */
  public boolean isFree(Caller caller, UUID resource, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FREE)) {
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

  /**
   * The ids of those offerings by which anybody may still come in: the work is not withdrawn, and
   * who teaches with what another one owns may still do so.
   */
  public Set<UUID> enterable(Collection<CourseOffering> offerings, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(ENTERABLE)) {
      select.setArray(
          1,
          connection.createArrayOf("uuid", offerings.stream().map(CourseOffering::id).toArray()));
      select.setObject(2, now.atOffset(ZoneOffset.UTC));
      Set<UUID> found = new HashSet<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getObject(1, UUID.class));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Whether the owner has not withdrawn the resource. */
  public boolean isPublished(UUID resource) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PUBLISHED)) {
      select.setObject(1, resource);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static DeliveryException failed(SQLException failure) {
    return new DeliveryException("Offerings cannot be reached", failure);
  }
}
