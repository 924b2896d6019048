package org.teachercloud.catalog.versions;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.reading.VisibleResources;
import org.teachercloud.contracts.Scope;

/**
 * The versions of what a caller sees. A version that was for its institution only stays so when a
 * later one is for everyone.
 */
@ApplicationScoped
public class Versions {

  private static final String ALL =
      """
      FROM (SELECT resource, version, published_at, description FROM resource_version
        UNION ALL SELECT id, version, published_at, description FROM resource
        WHERE state IN ('PUBLISHED', 'WITHDRAWN')) AS one
      WHERE resource = ? AND description ->> 'scope' = ANY(?)
      """;

  private static final String PAGE =
      "SELECT version, published_at, description "
          + ALL
          + " AND version < ? ORDER BY version DESC LIMIT ?";
  private static final String COUNT = "SELECT count(*) " + ALL;
  private static final String ONE =
      "SELECT version, published_at, description " + ALL + " AND version = ?";

  @Inject AgroalDataSource dataSource;
  @Inject Resources resources;
  @Inject VisibleResources visible;

  /**
   * The versions of a resource, the newest first; empty where it is not there for her.
   *
   * @param before the number to go on before
   */
  Optional<VersionView.Page> page(Caller caller, UUID id, int before, int size) {
    Optional<Resource> resource = seen(caller, id);
    if (resource.isEmpty()) {
      return Optional.empty();
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = prepared(connection, PAGE, caller, resource.get())) {
      select.setInt(3, before);
      select.setInt(4, size + 1);
      List<VersionView.Listed> found =
          read(select).stream()
              .map(one -> new VersionView.Listed(one.number(), one.at(), one.changes()))
              .toList();
      boolean more = found.size() > size;
      List<VersionView.Listed> items = more ? found.subList(0, size) : found;
      String next = more ? Integer.toString(items.getLast().number()) : null;
      return Optional.of(
          new VersionView.Page(items, next, count(connection, caller, resource.get())));
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** One version; empty where it is not there for her. */
  Optional<VersionView> find(Caller caller, UUID id, int number) {
    Optional<Resource> resource = seen(caller, id);
    if (resource.isEmpty()) {
      return Optional.empty();
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = prepared(connection, ONE, caller, resource.get())) {
      select.setInt(3, number);
      return read(select).stream().findFirst();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** One version, whoever asks: for rooms that decide themselves who sees it. */
  public Optional<VersionView> published(UUID id, int number) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(ONE)) {
      select.setObject(1, id);
      select.setArray(2, connection.createArrayOf("text", Scope.values()));
      select.setInt(3, number);
      return read(select).stream().findFirst();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private Optional<Resource> seen(Caller caller, UUID id) {
    return resources.find(id).filter(one -> visible.sees(caller, one));
  }

  private static long count(Connection connection, Caller caller, Resource resource)
      throws SQLException {
    try (PreparedStatement select = prepared(connection, COUNT, caller, resource);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, Caller caller, Resource resource) throws SQLException {
    Object[] scopes =
        caller.belongsTo(resource.institution())
            ? Scope.values()
            : Stream.of(Scope.PUBLIC, resource.description().scope()).distinct().toArray();
    PreparedStatement select = connection.prepareStatement(sql);
    select.setObject(1, resource.id());
    select.setArray(2, connection.createArrayOf("text", scopes));
    return select;
  }

  private static List<VersionView> read(PreparedStatement select) throws SQLException {
    List<VersionView> found = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        Instant at = rows.getObject(2, OffsetDateTime.class).toInstant();
        found.add(VersionView.of(rows.getInt(1), at, Description.read(rows.getString(3))));
      }
    }
    return found;
  }
}
