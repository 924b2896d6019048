package org.teachercloud.catalog.describing.reading;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.describing.ResourceRow;

/** Which resources have a page that everyone sees, whole parts at a time. */
@ApplicationScoped
public class PublicAddresses {

  private static final String PARTS =
      """
      SELECT (array_agg(id ORDER BY id))[1], max(updated_at)
      FROM (SELECT id, updated_at, (row_number() OVER (ORDER BY id) - 1) / ? AS part
            FROM resource WHERE %s) AS listed
      GROUP BY part ORDER BY part
      """
          .formatted(PublicResources.SHOWN);

  private static final String PART =
      "SELECT id, updated_at FROM resource WHERE id >= ? AND "
          + PublicResources.SHOWN
          + " ORDER BY id LIMIT ?";

  @Inject AgroalDataSource dataSource;

  /** A resource, or the first of a part, with the last change. */
  public record Address(UUID id, Instant updatedAt) {}

  /** Where parts of so many begin. */
  public List<Address> parts(int size) {
    return query(PARTS, size);
  }

  /** So many from a resource on, by identity. */
  public List<Address> from(UUID first, int size) {
    return query(PART, first, size);
  }

  private List<Address> query(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      List<Address> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(new Address(rows.getObject(1, UUID.class), ResourceRow.instant(rows, 2)));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }
}
