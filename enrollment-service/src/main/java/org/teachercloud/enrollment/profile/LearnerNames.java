package org.teachercloud.enrollment.profile;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    noteAll(List.of(caller));
  }

  /** Keeps the names of callers, which came with their tokens. */
  public void noteAll(Collection<Caller> callers) {
    Map<UUID, String> named = new TreeMap<>();
    for (Caller caller : callers) {
      if (caller.name() != null && !caller.name().isBlank()) {
        named.put(caller.id(), caller.name());
      }
    }
    if (named.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(NOTE)) {
      for (Map.Entry<UUID, String> one : named.entrySet()) {
        insert.setObject(1, one.getKey());
        insert.setString(2, one.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException failure) {
      throw new DeliveryException("Names could not be kept", failure);
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
