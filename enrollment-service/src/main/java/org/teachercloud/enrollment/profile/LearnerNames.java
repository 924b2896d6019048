package org.teachercloud.enrollment.profile;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.delivery.DeliveryException;

/** The names of learners as their accounts last showed them: what stands on their certificates. */
@ApplicationScoped
public class LearnerNames {

  private static final String NOTE =
      """
      INSERT INTO learner_name (learner, name) VALUES (?, ?)
      ON CONFLICT (learner) DO UPDATE SET name = EXCLUDED.name
      WHERE learner_name.name <> EXCLUDED.name
      """;

  private final AgroalDataSource dataSource;

  LearnerNames(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Keeps the caller's name, which came with her token. */
  public void note(Caller caller) {
    if (caller.name() == null || caller.name().isBlank()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(NOTE)) {
      insert.setObject(1, caller.id());
      insert.setString(2, caller.name());
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("A name could not be kept", failure);
    }
  }

  /** The learner's name; empty where she has not completed anything yet. */
  public Optional<String> of(UUID learner) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT name FROM learner_name WHERE learner = ?")) {
      select.setObject(1, learner);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new DeliveryException("A name could not be read", failure);
    }
  }
}
