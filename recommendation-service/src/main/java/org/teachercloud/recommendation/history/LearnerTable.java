package org.teachercloud.recommendation.history;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.contracts.LearnerProfileChanged;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;
import org.teachercloud.delivery.DeliveryException;

/** Reads one learner, and writes what she says of herself. */
@ApplicationScoped
public class LearnerTable {

  private static final String PROFILE =
      "SELECT stage, subjects, phases, languages, opted_out, newest_fact_at"
          + " FROM learner WHERE id = ?";
  private static final String STEPS =
      """
      SELECT learner, item, position, state, units, progress, active_at FROM history
      WHERE learner = ? ORDER BY active_at, position
      """;
  private static final String WRITE_PROFILE =
      """
      INSERT INTO learner
        (id, stage, subjects, phases, languages, weekly_minutes, opted_out, newest_fact_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET stage = EXCLUDED.stage, subjects = EXCLUDED.subjects,
        phases = EXCLUDED.phases, languages = EXCLUDED.languages,
        weekly_minutes = EXCLUDED.weekly_minutes, opted_out = EXCLUDED.opted_out,
        newest_fact_at = greatest(learner.newest_fact_at, EXCLUDED.newest_fact_at)
      """;

  @Inject AgroalDataSource dataSource;

  Learner read(UUID id) {
    try (Connection connection = dataSource.getConnection()) {
      List<Step> steps = new ArrayList<>();
      try (PreparedStatement select = connection.prepareStatement(STEPS)) {
        select.setObject(1, id);
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            steps.add(step(row));
          }
        }
      }
      try (PreparedStatement select = connection.prepareStatement(PROFILE)) {
        select.setObject(1, id);
        try (ResultSet row = select.executeQuery()) {
          return row.next()
              ? new Learner(id, profile(row), steps, instant(row, "newest_fact_at"))
              : new Learner(id, Profile.UNSAID, steps, null);
        }
      }
    } catch (SQLException failure) {
      throw new DeliveryException("A history cannot be read", failure);
    }
  }

  void writeProfiles(Collection<LearnerProfileChanged> profiles) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(WRITE_PROFILE)) {
      for (LearnerProfileChanged profile : profiles) {
        write.setObject(1, profile.learner());
        write.setString(2, profile.stage() == null ? null : profile.stage().name());
        write.setArray(3, texts(connection, profile.subjects()));
        write.setArray(4, texts(connection, profile.phases()));
        write.setArray(5, texts(connection, profile.languages()));
        write.setInt(6, profile.weeklyMinutes());
        write.setBoolean(7, profile.optedOut());
        write.setObject(8, profile.at().atOffset(ZoneOffset.UTC));
        write.addBatch();
      }
      write.executeBatch();
    } catch (SQLException failure) {
      throw new DeliveryException("Profiles cannot be written", failure);
    }
  }

  public static Step step(ResultSet row) throws SQLException {
    return new Step(
        row.getInt("item"),
        row.getInt("position"),
        Step.State.valueOf(row.getString("state")),
        row.getInt("units"),
        row.getDouble("progress"),
        instant(row, "active_at"));
  }

  private static Profile profile(ResultSet row) throws SQLException {
    String stage = row.getString("stage");
    return new Profile(
        stage == null ? null : Stage.valueOf(stage),
        constants(Subject.class, row.getArray("subjects")),
        constants(Phase.class, row.getArray("phases")),
        Set.of((String[]) row.getArray("languages").getArray()),
        row.getBoolean("opted_out"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static <E extends Enum<E>> Set<E> constants(Class<E> type, Array names)
      throws SQLException {
    Set<E> set = EnumSet.noneOf(type);
    for (String name : (String[]) names.getArray()) {
      set.add(Enum.valueOf(type, name));
    }
    return set;
  }

  private static Array texts(Connection connection, Set<?> values) throws SQLException {
    return connection.createArrayOf(
        "text",
        values == null ? new Object[0] : values.stream().map(Object::toString).sorted().toArray());
  }
}
