package org.teachercloud.recommendation.paths;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.recommendation.paths.LearningPath.Version;
import org.teachercloud.recommendation.planning.Goal;
import org.teachercloud.recommendation.planning.Plan;
import org.teachercloud.recommendation.planning.comparing.Change;

/** Reads and writes paths and their versions. */
@ApplicationScoped
class PathTable {

  private static final String LOCK = "SELECT pg_advisory_xact_lock(?)";
  private static final String FIND =
      """
      SELECT p.id, p.learner, p.goal, p.weekly_minutes, p.until, p.made_at, v.version,
        v.made_at AS version_made_at, v.basis, v.plan, v.changes
      FROM learning_path p
      LEFT JOIN LATERAL
        (SELECT * FROM path_version WHERE path = p.id ORDER BY version DESC LIMIT 1) v ON true
      WHERE p.learner = ? AND p.ended_at IS NULL
      """;
  private static final String INSERT =
      """
      INSERT INTO learning_path (id, learner, goal, weekly_minutes, until, made_at)
      VALUES (?, ?, ?::jsonb, ?, ?, ?)
      """;
  private static final String END =
      "UPDATE learning_path SET ended_at = ? WHERE learner = ? AND ended_at IS NULL";
  private static final String INSERT_VERSION =
      """
      INSERT INTO path_version (path, version, made_at, basis, plan, changes)
      VALUES (?, ?, ?, ?, ?::jsonb, ?::jsonb)
      """;
  private static final String REBASE =
      "UPDATE path_version SET basis = ? WHERE path = ? AND version = ?";
  private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

  @Inject AgroalDataSource dataSource;
  @Inject ObjectMapper mapper;

  /** One writer of a learner's path at a time, until the transaction ends. */
  void lock(UUID learner) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setLong(1, learner.getMostSignificantBits() ^ learner.getLeastSignificantBits());
      lock.execute();
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  /** The path that a learner is on. */
  Optional<LearningPath> current(UUID learner) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setObject(1, learner);
      try (ResultSet row = find.executeQuery()) {
        return row.next() ? Optional.of(path(row)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  void insert(LearningPath path) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, path.id());
      insert.setObject(2, path.learner());
      insert.setString(3, json(path.goal()));
      insert.setInt(4, path.weeklyMinutes());
      insert.setObject(5, path.until());
      insert.setObject(6, path.madeAt().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  /** Ends the path that a learner is on; false where she is on none. */
  boolean end(UUID learner, Instant at) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement end = connection.prepareStatement(END)) {
      end.setObject(1, at.atOffset(ZoneOffset.UTC));
      end.setObject(2, learner);
      return end.executeUpdate() > 0;
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  void insertVersion(UUID path, Version version) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT_VERSION)) {
      insert.setObject(1, path);
      insert.setInt(2, version.number());
      insert.setObject(3, version.madeAt().atOffset(ZoneOffset.UTC));
      insert.setObject(4, version.basis());
      insert.setString(5, json(version.plan()));
      insert.setString(6, json(version.changes()));
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  /** Notes that a version stands on something else now and is still the same. */
  void rebase(UUID path, Version version) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(REBASE)) {
      update.setObject(1, version.basis());
      update.setObject(2, path);
      update.setInt(3, version.number());
      update.executeUpdate();
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  private LearningPath path(ResultSet row) throws SQLException {
    try {
      return new LearningPath(
          row.getObject("id", UUID.class),
          row.getObject("learner", UUID.class),
          mapper.readValue(row.getString("goal"), Goal.class),
          row.getInt("weekly_minutes"),
          row.getObject("until", LocalDate.class),
          instant(row, "made_at"),
          new Version(
              row.getInt("version"),
              instant(row, "version_made_at"),
              row.getObject("basis", UUID.class),
              mapper.readValue(row.getString("plan"), Plan.class),
              mapper.readValue(row.getString("changes"), CHANGES)));
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("A path is not what was written", malformed);
    }
  }

  private String json(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException("Not a path", failure);
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static DeliveryException unreachable(SQLException failure) {
    return new DeliveryException("Paths cannot be reached", failure);
  }
}
