package org.teachercloud.catalog.importing.mapping;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.importing.reading.Mapping;

/** The named mappings: those kept in the database, and those that come with the service. */
@ApplicationScoped
public class Mappings {

  @Inject AgroalDataSource dataSource;
  @Inject InstantSource clock;

  /** Whose mappings everybody finds. */
  static final String EVERYBODY = "";

  private static final String FIND =
      """
      SELECT owner, change, mapping FROM import_mapping WHERE name = ? AND owner = ANY (?)
      ORDER BY owner DESC LIMIT 1
      """;
  private static final String BEGIN =
      """
      INSERT INTO import_mapping (mapping, updated_by, updated_at, change, owner, name)
      VALUES (?::jsonb, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;
  private static final String CHANGE =
      """
      UPDATE import_mapping SET mapping = ?::jsonb, updated_by = ?, updated_at = ?, change = ?
      WHERE owner = ? AND name = ? AND change = ?
      """;

  /**
   * The mapping of a name for somebody: her institution's before everybody's, and one that is kept
   * before one that comes with the service.
   */
  public Optional<KeptMapping> find(String name, Caller caller) {
    List<String> owners = new ArrayList<>(caller.institutions());
    owners.add(EVERYBODY);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, name);
      select.setArray(2, connection.createArrayOf("text", owners.toArray()));
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new KeptMapping(
                    row.getString(1), row.getInt(2), MappingJson.read(row.getString(3))))
            : builtIn(name).map(mapping -> new KeptMapping(EVERYBODY, 0, mapping));
      }
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /**
   * Puts a mapping in the place of its last change; running imports go on with the one that they
   * began with.
   *
   * @return false where another change was faster
   */
  boolean replace(String name, KeptMapping next, UUID person) {
    boolean first = next.change() == 1;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(first ? BEGIN : CHANGE)) {
      write.setString(1, MappingJson.write(next.mapping()));
      write.setObject(2, person);
      write.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
      write.setInt(4, next.change());
      write.setString(5, next.owner());
      write.setString(6, name);
      if (!first) {
        write.setInt(7, next.change() - 1);
      }
      return write.executeUpdate() == 1;
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
