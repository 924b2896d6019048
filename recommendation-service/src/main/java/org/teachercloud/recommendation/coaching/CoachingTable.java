package org.teachercloud.recommendation.coaching;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teachercloud.delivery.DeliveryException;

/** Reads and writes coachings. Whoever asks is an argument: what she is no part of is not there. */
@ApplicationScoped
public class CoachingTable {

  private static final String COLUMNS =
      "SELECT id, learner, learner_name, code, expires_at, coach, coach_name, since FROM coaching ";
  private static final String HERS =
      "(learner = ? OR coach = ?) AND (coach IS NOT NULL OR expires_at > ?)";
  private static final String PAGE =
      COLUMNS + "WHERE " + HERS + " ORDER BY since DESC NULLS FIRST, id LIMIT ? OFFSET ?";
  private static final String COUNT = "SELECT count(*) FROM coaching WHERE " + HERS;
  private static final String INSERT =
      """
      INSERT INTO coaching (id, learner, learner_name, code, made_at, expires_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """;
  private static final String TAKE =
      """
      UPDATE coaching SET code = NULL, coach = ?, coach_name = ?, since = ?
      WHERE id = ? AND coach IS NULL
      """;

  @Inject AgroalDataSource dataSource;

  /** One that somebody is a part of, locked until the end of the transaction. */
  public Optional<Coaching> locked(UUID person, UUID id, Instant now) {
    return one(COLUMNS + "WHERE id = ? AND " + HERS + " FOR UPDATE", id, person, person, now);
  }

  /** One that somebody is a part of. */
  Optional<Coaching> find(UUID person, UUID id, Instant now) {
    return one(COLUMNS + "WHERE id = ? AND " + HERS, id, person, person, now);
  }

  /** The invitation with a code, locked until the end of the transaction. */
  Optional<Coaching> invitation(String code, Instant now) {
    return one(COLUMNS + "WHERE code = ? AND expires_at > ? FOR UPDATE", code, now);
  }

  List<Coaching> page(UUID person, Instant now, int size, int offset) {
    return all(PAGE, person, person, now, size, offset);
  }

  int count(UUID person, Instant now) {
    return number(COUNT, person, person, now);
  }

  int coachesOf(UUID learner) {
    return number("SELECT count(*) FROM coaching WHERE learner = ? AND coach IS NOT NULL", learner);
  }

  int teachersOf(UUID coach) {
    return number("SELECT count(*) FROM coaching WHERE coach = ?", coach);
  }

  boolean isBetween(UUID learner, UUID coach) {
    return number("SELECT count(*) FROM coaching WHERE learner = ? AND coach = ?", learner, coach)
        > 0;
  }

  /** Coachings of a coach, by the teacher. */
  Map<UUID, UUID> byTeacher(UUID coach) {
    return all(COLUMNS + "WHERE coach = ?", coach).stream()
        .collect(Collectors.toMap(Coaching::learner, Coaching::id));
  }

  /** Coachings of a teacher that a coach has taken, by the coach. */
  Map<UUID, UUID> byCoach(UUID learner) {
    return all(COLUMNS + "WHERE learner = ? AND coach IS NOT NULL", learner).stream()
        .collect(Collectors.toMap(Coaching::coach, Coaching::id));
  }

  void insert(Coaching one, Instant at) {
    change(INSERT, one.id(), one.learner(), one.learnerName(), one.code(), at, one.expiresAt());
  }

  void take(UUID id, UUID coach, String name, Instant since) {
    change(TAKE, coach, name, since, id);
  }

  /** Invitations of hers that nobody has taken. */
  void deleteInvitations(UUID learner) {
    change("DELETE FROM coaching WHERE learner = ? AND coach IS NULL", learner);
  }

  void delete(UUID id) {
    change("DELETE FROM path_proposal WHERE coaching = ?", id);
    change("DELETE FROM coaching WHERE id = ?", id);
  }

  private Optional<Coaching> one(String sql, Object... values) {
    return all(sql, values).stream().findFirst();
  }

  private List<Coaching> all(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = bound(connection, sql, values);
        ResultSet row = select.executeQuery()) {
      List<Coaching> found = new ArrayList<>();
      while (row.next()) {
        OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
        found.add(
            new Coaching(
                row.getObject("id", UUID.class),
                row.getObject("learner", UUID.class),
                row.getString("learner_name"),
                row.getString("code"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("coach", UUID.class),
                row.getString("coach_name"),
                since == null ? null : since.toInstant()));
      }
      return found;
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  private int number(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = bound(connection, sql, values);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  private void change(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement change = bound(connection, sql, values)) {
      change.executeUpdate();
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  public static PreparedStatement bound(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int at = 0; at < values.length; at++) {
      statement.setObject(
          at + 1,
          switch (values[at]) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case null -> null;
            default -> values[at];
          });
    }
    return statement;
  }

  private static DeliveryException unreachable(SQLException failure) {
    return new DeliveryException("Coachings cannot be reached", failure);
  }
}
