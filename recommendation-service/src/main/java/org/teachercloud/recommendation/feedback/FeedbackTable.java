package org.teachercloud.recommendation.feedback;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;

/** Reads and writes what learners say. */
@ApplicationScoped
class FeedbackTable {

  private static final String READ = "SELECT resource, kind FROM feedback WHERE learner = ?";
  private static final String WRITE =
      """
      INSERT INTO feedback (learner, resource, kind, at) VALUES (?, ?, ?, ?)
      ON CONFLICT (learner, resource) DO UPDATE SET kind = EXCLUDED.kind, at = EXCLUDED.at
      """;
  private static final String DELETE = "DELETE FROM feedback WHERE learner = ? AND resource = ?";

  private static final String REFUSED =
      """
      SELECT resource, kind, at FROM feedback WHERE learner = ? AND kind <> 'SAVE'
      ORDER BY at DESC, resource LIMIT ?
      """;

  /** What was said of a resource, and when. */
  record Said(UUID resource, FeedbackKind kind, Instant at) {}

  @Inject AgroalDataSource dataSource;

  Map<UUID, FeedbackKind> read(UUID learner) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(READ)) {
      select.setObject(1, learner);
      Map<UUID, FeedbackKind> words = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          words.put(row.getObject(1, UUID.class), FeedbackKind.valueOf(row.getString(2)));
        }
      }
      return Map.copyOf(words);
    } catch (SQLException failure) {
      throw new DeliveryException("Feedback cannot be read", failure);
    }
  }

  /** What she does not want to be shown, the newest first. */
  List<Said> refused(UUID learner, int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(REFUSED)) {
      select.setObject(1, learner);
      select.setInt(2, limit);
      List<Said> all = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          all.add(
              new Said(
                  row.getObject(1, UUID.class),
                  FeedbackKind.valueOf(row.getString(2)),
                  row.getObject(3, OffsetDateTime.class).toInstant()));
        }
      }
      return all;
    } catch (SQLException failure) {
      throw new DeliveryException("Feedback cannot be read", failure);
    }
  }

  void write(UUID learner, UUID resource, FeedbackKind kind, Instant at) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(WRITE)) {
      write.setObject(1, learner);
      write.setObject(2, resource);
      write.setString(3, kind.name());
      write.setObject(4, at.atOffset(ZoneOffset.UTC));
      write.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("Feedback cannot be kept", failure);
    }
  }

  boolean delete(UUID learner, UUID resource) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setObject(1, learner);
      delete.setObject(2, resource);
      return delete.executeUpdate() > 0;
    } catch (SQLException failure) {
      throw new DeliveryException("Feedback cannot be taken back", failure);
    }
  }
}
