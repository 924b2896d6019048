package org.teachercloud.enrollment.profile;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.teachercloud.access.Caller;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;
import org.teachercloud.delivery.DeliveryException;

/** What learners say of themselves; a learner's row appears when she first says something. */
@ApplicationScoped
public class Profiles {

  private static final String FIND =
      """
      SELECT stage, subjects, phases, languages, weekly_minutes, opted_out, revision
      FROM learner WHERE id = ?
      """;
  private static final String UPDATE =
      """
      INSERT INTO learner (stage, subjects, phases, languages, weekly_minutes, opted_out, revision, id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET stage = EXCLUDED.stage, subjects = EXCLUDED.subjects,
        phases = EXCLUDED.phases, languages = EXCLUDED.languages,
        weekly_minutes = EXCLUDED.weekly_minutes, opted_out = EXCLUDED.opted_out,
        revision = EXCLUDED.revision
      WHERE learner.revision = EXCLUDED.revision - 1
      """;

  private final AgroalDataSource dataSource;

  Profiles(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The caller's own. */
  Profile of(Caller caller) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setObject(1, caller.id());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? profile(row) : Profile.untold();
      }
    } catch (SQLException failure) {
      throw new DeliveryException("Profiles cannot be reached", failure);
    }
  }

  /** Writes the learners' profiles; how many rows followed on the revision before theirs. */
  public int save(Map<UUID, Profile> profiles) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(UPDATE)) {
      int saved = 0;
      for (Map.Entry<UUID, Profile> entry : profiles.entrySet()) {
        Profile profile = entry.getValue();
        update.setString(1, profile.stage() == null ? null : profile.stage().name());
        update.setArray(2, texts(connection, profile.subjects()));
        update.setArray(3, texts(connection, profile.phases()));
        update.setArray(4, texts(connection, profile.languages()));
        update.setInt(5, profile.weeklyMinutes());
        update.setBoolean(6, profile.optedOut());
        update.setInt(7, profile.revision());
        update.setObject(8, entry.getKey());
        saved += update.executeUpdate();
      }
      return saved;
    } catch (SQLException failure) {
      throw new DeliveryException("Profiles cannot be reached", failure);
    }
  }

  private static Profile profile(ResultSet row) throws SQLException {
    String stage = row.getString(1);
    return new Profile(
        stage == null ? null : Stage.valueOf(stage),
        set(row.getArray(2), Subject::valueOf),
        set(row.getArray(3), Phase::valueOf),
        set(row.getArray(4), tag -> tag),
        row.getInt(5),
        row.getBoolean(6),
        row.getInt(7));
  }

  private static <T> Set<T> set(Array array, Function<String, T> value) throws SQLException {
    Set<T> values = new LinkedHashSet<>();
    for (String text : (String[]) array.getArray()) {
      values.add(value.apply(text));
    }
    return values;
  }

  private static Array texts(Connection connection, Set<?> values) throws SQLException {
    Set<String> texts = new TreeSet<>();
    values.forEach(value -> texts.add(value.toString()));
    return connection.createArrayOf("text", texts.toArray());
  }
}
