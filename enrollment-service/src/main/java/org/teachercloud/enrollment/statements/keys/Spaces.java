package org.teachercloud.enrollment.statements.keys;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.teachercloud.delivery.DeliveryException;

/** The spaces of institutions and tools; one appears when it is first asked for. */
@ApplicationScoped
class Spaces {

  private static final String FIND =
      "SELECT id FROM xapi_space WHERE institution = ? AND tool IS NOT DISTINCT FROM ?";
  private static final String MAKE =
      "INSERT INTO xapi_space (institution, tool) VALUES (?, ?) ON CONFLICT DO NOTHING";

  private final AgroalDataSource dataSource;
  private final Map<String, Integer> ofInstitutions = new ConcurrentHashMap<>();

  Spaces(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The institution's own space. */
  int of(String institution) {
    Integer known = ofInstitutions.get(institution);
    if (known == null) {
      known = of(institution, null);
      ofInstitutions.put(institution, known);
    }
    return known;
  }

  /** The space of a tool of the institution, or its own without a tool. */
  int of(String institution, String tool) {
    try (Connection connection = dataSource.getConnection()) {
      Integer found = find(connection, institution, tool);
      if (found == null) {
        try (PreparedStatement insert = connection.prepareStatement(MAKE)) {
          insert.setString(1, institution);
          insert.setString(2, tool);
          insert.executeUpdate();
        }
        found = find(connection, institution, tool);
      }
      return found;
    } catch (SQLException failure) {
      throw new DeliveryException("Spaces cannot be reached", failure);
    }
  }

  private static Integer find(Connection connection, String institution, String tool)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, institution);
      select.setString(2, tool);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getInt(1) : null;
      }
    }
  }
}
