package org.teachercloud.catalog.describing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All resources, whatever their state. */
@ApplicationScoped
public class Resources {

  private static final String SELECT = "SELECT " + ResourceRow.COLUMNS + " FROM resource ";

  @Inject AgroalDataSource dataSource;
  @Inject InstantSource clock;

  /** The resource as it stands. */
  public Optional<Resource> find(UUID id) {
    return all(List.of(id)).stream().findFirst();
  }

  /** Those of the given resources that exist, in no order. */
  public List<Resource> all(Collection<UUID> ids) {
    return query("WHERE id = ANY(?)", "uuid", ids.toArray());
  }

  /** The resource, locked until the end of the running transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Resource> lock(UUID id) {
    return lockAll(List.of(id)).stream().findFirst();
  }

  /** Those of the given resources that exist, locked until the end of the transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Resource> lockAll(Collection<UUID> ids) {
    return query("WHERE id = ANY(?) ORDER BY id FOR UPDATE", "uuid", ids.toArray());
  }

  /** The next changes after a number, whatever their state, in their order. */
  public List<Resource> after(long change, int limit) {
    return query("WHERE change > ANY(?) ORDER BY change LIMIT " + limit, "bigint", change);
  }

  /**
   * Writes new and changed resources and numbers their changes. The facts that follow from it are
   * the caller's to state, in the same transaction.
   *
   * @return the same resources with their change numbers and moments
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Resource> save(List<Resource> resources) {
    if (resources.isEmpty()) {
      return List.of();
    }
    try (Connection connection = dataSource.getConnection()) {
      List<Resource> numbered = number(connection, resources);
      try (PreparedStatement upsert = connection.prepareStatement(ResourceRow.UPSERT)) {
        for (Resource resource : numbered) {
          ResourceRow.write(upsert, resource);
          upsert.addBatch();
        }
        upsert.executeBatch();
      }
      return numbered;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Writes one resource, see {@link #save(List)}. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Resource save(Resource resource) {
    return save(List.of(resource)).getFirst();
  }

  public List<Resource> number(Connection connection, List<Resource> resources)
      throws SQLException {
    try (PreparedStatement take =
        connection.prepareStatement(
            """
            UPDATE resource_change SET last = last + ?, at = greatest(at + interval '1 us', ?)
            RETURNING last, at
            """)) {
      take.setInt(1, resources.size());
      take.setObject(2, ResourceRow.time(clock.instant().truncatedTo(ChronoUnit.MICROS)));
      try (ResultSet row = take.executeQuery()) {
        row.next();
        long change = row.getLong(1) - resources.size();
        Instant at = ResourceRow.instant(row, 2);
        List<Resource> numbered = new ArrayList<>(resources.size());
        for (Resource resource : resources) {
          numbered.add(resource.numbered(++change, at));
        }
        return numbered;
      }
    }
  }

  private List<Resource> query(String where, String type, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT + where)) {
      select.setArray(1, connection.createArrayOf(type, values));
      List<Resource> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(ResourceRow.read(rows));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }
}
