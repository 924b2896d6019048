package org.teachercloud.enrollment.cohorts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.PageCursor;

/**
 * All offerings. Whoever gives, takes or frees a place locks the offerings of the resource first,
 * before any enrolment: one at a time decides who gets in.
 */
@ApplicationScoped
public class CourseOfferings {

  private static final TypeReference<Map<String, String>> TEXT = new TypeReference<>() {};

  private static final String SELECT =
      """
      SELECT id, resource, institution, name, admission, capacity, opens_at, closes_at, state,
        created_at, created_by, revision, version
      FROM course_offering
      """;
  private static final String SELECTED =
      """
      SELECT id, resource, course_offering.institution, name, admission, capacity, opens_at,
        closes_at, course_offering.state, created_at, created_by, revision, course_offering.version
      FROM course_offering
      """;
  private static final String LOCK = SELECT + "WHERE resource = ? ORDER BY id FOR NO KEY UPDATE";
  private static final String FIND = SELECT + "WHERE id = ANY(?)";
  private static final String VISIBLE =
      """
      JOIN offering AS shown USING (resource)
      WHERE (course_offering.institution = ANY(?)
        OR (course_offering.version IS NULL AND is_offered_to(shown, ?, ?)))
      """;
  private static final String SEE = SELECTED + VISIBLE + " AND id = ?";
  private static final String COUNT =
      "SELECT count(*)::text FROM course_offering " + VISIBLE + " AND resource = ?";
  private static final String OWNER =
      """
      SELECT institution FROM offering
      WHERE resource = ? AND state = 'PUBLISHED' AND institution = ANY(?)
      """;
  private static final String PAGE =
      SELECTED
          + VISIBLE
          + """
           AND resource = ? AND (?::timestamptz IS NULL OR (created_at, id) < (?, ?))
          ORDER BY created_at DESC, id DESC LIMIT ?
          """;
  private static final String INSERT =
      """
      INSERT INTO course_offering (name, capacity, opens_at, closes_at, state, revision, id,
        resource, institution, admission, created_at, created_by, version)
      VALUES (?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String SAVE =
      """
      UPDATE course_offering SET name = ?::jsonb, capacity = ?, opens_at = ?, closes_at = ?,
        state = ?, revision = ? WHERE id = ?
      """;

  private final AgroalDataSource dataSource;
  private final ObjectMapper json;

  CourseOfferings(AgroalDataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /** All offerings of a resource, locked until the commit in the order of their ids. */
  public List<CourseOffering> lockOf(UUID resource) {
    return read(LOCK, select -> select.setObject(1, resource));
  }

  /** One offering. */
  public Optional<CourseOffering> find(UUID id) {
    return findAll(List.of(id)).stream().findFirst();
  }

  /** Those of the ids that there are. */
  public List<CourseOffering> findAll(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : read(
            FIND,
            select ->
                select.setArray(1, select.getConnection().createArrayOf("uuid", ids.toArray())));
  }

  /** One that the caller sees: of her institution, or of the owner of what she may enrol in. */
  public Optional<CourseOffering> see(Caller caller, UUID id, Instant now) {
    return read(
            SEE,
            select -> {
              visible(select, caller, now);
              select.setObject(4, id);
            })
        .stream()
        .findFirst();
  }

  /**
   * Those of a resource that the caller sees, the newest first; at most one more than the size.
   *
   * @param after where the page before ended, null for the first
   */
  public List<CourseOffering> page(Caller caller, Looked looked, PageCursor after, int size) {
    return read(
        PAGE,
        select -> {
          visible(select, caller, looked.at());
          select.setObject(4, looked.resource());
          PageCursor.goOn(select, 5, after);
          select.setInt(8, size + 1);
        });
  }

  /** How many of a resource the caller sees. */
  public long count(Caller caller, Looked looked) {
    return text(
            COUNT,
            select -> {
              visible(select, caller, looked.at());
              select.setObject(4, looked.resource());
            })
        .map(Long::parseLong)
        .orElseThrow();
  }

  /** Which of the caller's institutions owns a published resource. */
  public Optional<String> ownerAmong(Caller caller, UUID resource) {
    return text(
        OWNER,
        select -> {
          select.setObject(1, resource);
          select.setArray(
              2, select.getConnection().createArrayOf("text", caller.institutions().toArray()));
        });
  }

  private Optional<String> text(String sql, Binding binding) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      binding.bind(select);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new DeliveryException("Offerings cannot be reached", failure);
    }
  }

  /** Which resource is looked at, and when. */
  public record Looked(UUID resource, Instant at) {}

  private static void visible(PreparedStatement select, Caller caller, Instant now)
      throws SQLException {
    Array institutions =
        select.getConnection().createArrayOf("text", caller.institutions().toArray());
    select.setArray(1, institutions);
    select.setArray(2, institutions);
    select.setObject(3, time(now));
  }

  /** Keeps a new offering. */
  public void insert(CourseOffering one) {
    write(
        INSERT,
        one,
        insert -> {
          insert.setObject(8, one.resource());
          insert.setString(9, one.institution());
          insert.setString(10, one.terms().admission().name());
          insert.setObject(11, time(one.createdAt()));
          insert.setObject(12, one.createdBy());
          insert.setObject(13, one.version(), Types.INTEGER);
        });
  }

  /** Keeps what has changed of a locked offering. */
  public void save(CourseOffering one) {
    write(SAVE, one, update -> {});
  }

  @FunctionalInterface
  interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private void write(String sql, CourseOffering one, Binding rest) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, json.writeValueAsString(one.name()));
      statement.setObject(2, one.terms().capacity(), Types.INTEGER);
      statement.setObject(3, time(one.terms().opensAt()), Types.TIMESTAMP_WITH_TIMEZONE);
      statement.setObject(4, time(one.terms().closesAt()), Types.TIMESTAMP_WITH_TIMEZONE);
      statement.setString(5, one.state().name());
      statement.setInt(6, one.revision());
      statement.setObject(7, one.id());
      rest.bind(statement);
      statement.executeUpdate();
    } catch (SQLException | JsonProcessingException failure) {
      throw new DeliveryException("An offering could not be kept", failure);
    }
  }

  private List<CourseOffering> read(String sql, Binding binding) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      binding.bind(select);
      List<CourseOffering> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(offering(rows));
        }
      }
      return found;
    } catch (SQLException | JsonProcessingException failure) {
      throw new DeliveryException("Offerings cannot be reached", failure);
    }
  }

  private CourseOffering offering(ResultSet row) throws SQLException, JsonProcessingException {
    return new CourseOffering(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        json.readValue(row.getString(4), TEXT),
        new CourseOffering.Terms(
            Admission.valueOf(row.getString(5)),
            row.getObject(6, Integer.class),
            instant(row, 7),
            instant(row, 8)),
        OfferingState.valueOf(row.getString(9)),
        instant(row, 10),
        row.getObject(11, UUID.class),
        row.getInt(12),
        row.getObject(13, Integer.class));
  }

  private static OffsetDateTime time(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
