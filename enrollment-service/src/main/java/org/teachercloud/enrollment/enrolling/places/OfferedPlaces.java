package org.teachercloud.enrollment.enrolling.places;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.teachercloud.access.Caller;
import org.teachercloud.delivery.DeliveryException;

/** Places in what is offered by its catalogue entry alone, without offerings of its owner. */
@ApplicationScoped
public class OfferedPlaces {

  /** Slugs have no spaces, so a list of them is one word of an array. */
  private static final String TAKE =
      """
      INSERT INTO enrollment (id, learner, resource, version, state, enrolled_at, last_activity_at,
        reason, changed_by, changed_at, institution)
      SELECT wish.id, who, offering.resource, version, 'ACTIVE', at, at, 'ENROLLED', who, at, from_where
      FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[])
          AS wish (id, who, what, from_where, member_of)
        CROSS JOIN (VALUES (?::timestamptz)) AS moment (at)
        JOIN offering ON offering.resource = what
      WHERE is_offered_to(offering, string_to_array(member_of, ' '), at)
        AND NOT EXISTS (SELECT FROM course_offering o WHERE o.resource = what AND o.version IS NULL)
        AND NOT EXISTS (SELECT FROM enrollment e WHERE e.learner = who AND e.resource = what)
      ON CONFLICT DO NOTHING RETURNING id, version
      """;

  private static final String VERSION =
      "SELECT version FROM offering WHERE resource = ? AND is_offered_to(offering, ?, ?)";

  private final AgroalDataSource dataSource;

  OfferedPlaces(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A place that a caller wants, and the id that her enrolment is to have. */
  public record Wanted(UUID id, Caller caller, UUID resource) {}

  /**
   * Takes places where they are offered to the callers and they have never had one: both are
   * decided by this one statement, so that no race can pass between them.
   *
   * @return by id of the enrolments the versions that they got; nothing for those who have a place
   *     or may not have one
   */
  public Map<UUID, Integer> take(List<Wanted> all, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(TAKE)) {
      bind(insert, 1, "uuid", all, Wanted::id);
      bind(insert, 2, "uuid", all, wanted -> wanted.caller().id());
      bind(insert, 3, "uuid", all, Wanted::resource);
      bind(insert, 4, "text", all, wanted -> wanted.caller().institution());
      bind(insert, 5, "text", all, wanted -> String.join(" ", wanted.caller().institutions()));
      insert.setObject(6, now.atOffset(ZoneOffset.UTC));
      Map<UUID, Integer> versions = new HashMap<>();
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          versions.put(rows.getObject(1, UUID.class), rows.getInt(2));
        }
      }
      return versions;
    } catch (SQLException failure) {
      throw new DeliveryException("Places could not be taken", failure);
    }
  }

  private static void bind(
      PreparedStatement insert,
      int place,
      String type,
      List<Wanted> all,
      Function<Wanted, Object> value)
      throws SQLException {
    Object[] values = all.stream().map(value).toArray();
    insert.setArray(place, insert.getConnection().createArrayOf(type, values));
  }

  /** The version in which the caller may enrol in the resource now; empty where she may not. */
  Optional<Integer> version(Caller caller, UUID resource, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(VERSION)) {
      Object[] institutions = caller.institutions().toArray();
      select.setObject(1, resource);
      select.setArray(2, connection.createArrayOf("text", institutions));
      select.setObject(3, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new DeliveryException("What is offered could not be read", failure);
    }
  }
}
