package org.teachercloud.catalog.harvesting.taking;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.catalog.describing.CatalogStoreException;

/** Every record that was ever seen, by source and name. */
@ApplicationScoped
class KnownRecords {

  private static final String FIND =
      """
      SELECT identifier, resource, stamped_at, written, run FROM harvest_record
      WHERE source = ? AND identifier = ANY(?)
      """;
  private static final String KEEP =
      """
      INSERT INTO harvest_record (source, identifier, resource, stamped_at, written, run)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (source, identifier) DO UPDATE SET resource = EXCLUDED.resource,
        stamped_at = EXCLUDED.stamped_at, written = EXCLUDED.written, run = EXCLUDED.run
      """;
  private static final String TAKEN = "SELECT source_url FROM resource WHERE source_url = ANY(?)";

  @Inject AgroalDataSource dataSource;

  /** Those of a source that have these names, by name. */
  Map<String, Known> of(UUID source, Collection<String> names) {
    Map<String, Known> found = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setObject(1, source);
      select.setArray(2, connection.createArrayOf("text", names.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          OffsetDateTime stamp = row.getObject(3, OffsetDateTime.class);
          found.put(
              row.getString(1),
              new Known(
                  row.getString(1),
                  row.getObject(2, UUID.class),
                  stamp == null ? null : stamp.toInstant(),
                  row.getString(4),
                  row.getObject(5, UUID.class)));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Notes what became of records, in the transaction in which it did. */
  @Transactional(Transactional.TxType.MANDATORY)
  void keep(UUID source, Collection<Known> records) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert = connection.prepareStatement(KEEP)) {
      for (Known one : records) {
        upsert.setObject(1, source);
        upsert.setString(2, one.identifier());
        upsert.setObject(3, one.resource());
        OffsetDateTime stamp =
            one.stampedAt() == null ? null : one.stampedAt().atOffset(ZoneOffset.UTC);
        upsert.setObject(4, stamp, Types.TIMESTAMP_WITH_TIMEZONE);
        upsert.setString(5, one.written());
        upsert.setObject(6, one.run());
        upsert.addBatch();
      }
      upsert.executeBatch();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Those of the addresses under which something stands in the catalogue. */
  Set<String> takenAddresses(Collection<String> addresses) {
    Set<String> taken = new HashSet<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(TAKEN)) {
      select.setArray(1, connection.createArrayOf("text", addresses.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          taken.add(row.getString(1));
        }
      }
      return taken;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }
}
