package org.teachercloud.catalog.importing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.importing.reading.Mapping;

/** The named mappings: those kept in the database, and those that come with the service. */
@ApplicationScoped
public class Mappings {

  @Inject AgroalDataSource dataSource;
  @Inject InstantSource clock;

  /** The mapping of a name; a kept one goes before a built-in one. */
  public Optional<Mapping> find(String name) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT mapping FROM import_mapping WHERE name = ?")) {
      select.setString(1, name);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(MappingJson.read(row.getString(1))) : builtIn(name);
      }
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Keeps a mapping under a name; running imports go on with the one that they began with. */
  void keep(String name, Mapping mapping, UUID person) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                INSERT INTO import_mapping (name, mapping, updated_by, updated_at)
                VALUES (?, ?::jsonb, ?, ?)
                ON CONFLICT (name) DO UPDATE SET mapping = EXCLUDED.mapping,
                  updated_by = EXCLUDED.updated_by, updated_at = EXCLUDED.updated_at
                """)) {
      upsert.setString(1, name);
      upsert.setString(2, MappingJson.write(mapping));
      upsert.setObject(3, person);
      upsert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
      upsert.executeUpdate();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private static Optional<Mapping> builtIn(String name) {
    boolean sound = name.matches(MappingResource.NAME);
    return Optional.ofNullable(
            sound ? Mappings.class.getResourceAsStream("/mappings/" + name + ".json") : null)
        .map(MappingJson::read);
  }
}
