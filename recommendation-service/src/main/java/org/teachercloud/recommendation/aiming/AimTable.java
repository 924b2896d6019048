package org.teachercloud.recommendation.aiming;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.teachercloud.delivery.DeliveryException;

/** Reads the standards and headings that a learner's path leads to. */
@ApplicationScoped
class AimTable {

  private static final String READ =
      """
      SELECT ARRAY(SELECT jsonb_array_elements_text(goal -> 'standards')) FROM learning_path
      WHERE learner = ? AND ended_at IS NULL AND goal ->> 'kind' = 'STANDARDS'
      """;

  @Inject AgroalDataSource dataSource;

  /** In the order of their identities; empty where she is on no path to standards. */
  List<UUID> read(UUID learner) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement read = connection.prepareStatement(READ)) {
      read.setObject(1, learner);
      try (ResultSet row = read.executeQuery()) {
        return row.next()
            ? Stream.of((String[]) row.getArray(1).getArray())
                .map(UUID::fromString)
                .sorted()
                .toList()
            : List.of();
      }
    } catch (SQLException failure) {
      throw new DeliveryException("The goal of a path cannot be read", failure);
    }
  }
}
