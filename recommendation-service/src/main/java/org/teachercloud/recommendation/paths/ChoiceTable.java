package org.teachercloud.recommendation.paths;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.recommendation.planning.Choice;

/** Reads and writes what a learner decided about single steps of a path. */
@ApplicationScoped
class ChoiceTable {

  private static final String READ =
      "SELECT resource, kind, until, at, proposed FROM path_choice WHERE path = ? ORDER BY at,"
          + " resource";
  private static final String WRITE =
      """
      INSERT INTO path_choice (path, resource, kind, until, at, proposed) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (path, resource) DO UPDATE
      SET kind = EXCLUDED.kind, until = EXCLUDED.until, at = EXCLUDED.at,
        proposed = EXCLUDED.proposed
      """;
  private static final String DELETE = "DELETE FROM path_choice WHERE path = ? AND resource = ?";

  @Inject AgroalDataSource dataSource;

  /** Her choices by resource, the oldest first. */
  Map<UUID, Choice> of(UUID path) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(READ)) {
      select.setObject(1, path);
      Map<UUID, Choice> choices = new LinkedHashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID resource = row.getObject("resource", UUID.class);
          choices.put(
              resource,
              new Choice(
                  resource,
                  Choice.Kind.valueOf(row.getString("kind")),
                  row.getObject("until", LocalDate.class),
                  row.getObject("at", OffsetDateTime.class).toInstant(),
                  row.getBoolean("proposed")));
        }
      }
      return choices;
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  void write(UUID path, Choice choice) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(WRITE)) {
      write.setObject(1, path);
      write.setObject(2, choice.resource());
      write.setString(3, choice.kind().name());
      write.setObject(4, choice.until());
      write.setObject(5, choice.at().atOffset(ZoneOffset.UTC));
      write.setBoolean(6, choice.proposed());
      write.executeUpdate();
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  void delete(UUID path, UUID resource) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setObject(1, path);
      delete.setObject(2, resource);
      delete.executeUpdate();
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  private static DeliveryException unreachable(SQLException failure) {
    return new DeliveryException("Choices cannot be reached", failure);
  }
}
