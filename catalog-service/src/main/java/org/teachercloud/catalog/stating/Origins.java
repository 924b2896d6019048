package org.teachercloud.catalog.stating;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.contracts.ResourcePublished.Derivation;
import org.teachercloud.contracts.ResourcePublished.Origin;

/** What works were made from, as far as the catalogue says it to others. */
@ApplicationScoped
class Origins {

  private static final String READ =
      "SELECT resource, source, kind FROM adaptation WHERE resource = ANY(?)";

  @Inject AgroalDataSource dataSource;

  /** By work what it was made from; first works are not there. */
  Map<UUID, Origin> of(Collection<UUID> works) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement read = connection.prepareStatement(READ)) {
      read.setArray(1, connection.createArrayOf("uuid", works.toArray()));
      Map<UUID, Origin> found = new HashMap<>();
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          UUID source = row.getObject(2, UUID.class);
          found.put(
              row.getObject(1, UUID.class),
              new Origin(source, Derivation.valueOf(row.getString(3))));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }
}
