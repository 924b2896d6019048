package org.teachercloud.catalog.publishing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.publishing.PublishingOutcome.Gap;

/** What must be completed earlier has to be there, and must not need the resource itself. */
@ApplicationScoped
class Prerequisites {

  private static final String PRESENT =
      """
      SELECT id FROM resource
      WHERE id = ANY(?) AND state = 'PUBLISHED' AND reaches(resource, ARRAY[?], now())
      """;

  /** Which of the given resources lead to the resource, over however many steps. */
  private static final String LEADING_BACK =
      """
      WITH RECURSIVE earlier (first, id) AS (
        SELECT id, id FROM unnest(?) AS given (id)
        UNION
        SELECT earlier.first, step.id::uuid FROM earlier JOIN resource ON resource.id = earlier.id,
          jsonb_array_elements_text(resource.description -> 'prerequisites') AS step (id))
      SELECT DISTINCT first FROM earlier WHERE id = ?
      """;

  @Inject AgroalDataSource dataSource;

  List<Gap> gaps(UUID resource, String institution, List<UUID> prerequisites) {
    if (prerequisites.isEmpty()) {
      return List.of();
    }
    try (Connection connection = dataSource.getConnection()) {
      Object[] ids = prerequisites.toArray();
      Set<UUID> present = ids(connection, PRESENT, ids, institution);
      Set<UUID> leadingBack = ids(connection, LEADING_BACK, ids, resource);
      List<Gap> gaps = new ArrayList<>();
      for (int i = 0; i < prerequisites.size(); i++) {
        UUID id = prerequisites.get(i);
        if (leadingBack.contains(id)) {
          gaps.add(new Gap("prerequisites[" + i + "]", "PREREQUISITE_CYCLE"));
        } else if (!present.contains(id)) {
          gaps.add(new Gap("prerequisites[" + i + "]", "PREREQUISITE_UNKNOWN"));
        }
      }
      return gaps;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private static Set<UUID> ids(Connection connection, String sql, Object[] ids, Object second)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("uuid", ids));
      select.setObject(2, second);
      Set<UUID> found = new HashSet<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getObject(1, UUID.class));
        }
      }
      return found;
    }
  }
}
