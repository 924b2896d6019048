package org.teachercloud.catalog.standards;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.describing.Text;

/** All frameworks, with every version that was ever published. */
@ApplicationScoped
public class Frameworks {

  private static final String NUMBER =
      """
      INSERT INTO standards_framework (id, country, institution, newest) VALUES (?, ?, ?, 1)
      ON CONFLICT (id) DO UPDATE SET newest = standards_framework.newest + 1,
        country = EXCLUDED.country
      RETURNING newest
      """;

  private static final String VERSION =
      """
      SELECT f.id, f.country, f.institution, v.version, v.title_zh, v.title_en, v.source, v.number
      FROM standards_framework f JOIN standards_version v ON v.framework = f.id
      """;

  private static final String ITEMS =
      """
      SELECT item, code, title_zh, title_en, parent, source FROM standards_wording
      WHERE framework = ? AND number = ? ORDER BY position
      """;

  @Inject AgroalDataSource dataSource;

  /** The version that holds now. */
  public Optional<Framework> newest(UUID framework) {
    return find(VERSION + "WHERE f.id = ? AND v.number = f.newest", framework);
  }

  /** A version by the name that its publisher gave it. */
  public Optional<Framework> version(UUID framework, String version) {
    return find(VERSION + "WHERE f.id = ? AND v.version = ?", framework, version);
  }

  /** The framework that an item belongs to, in whatever version. */
  public Optional<UUID> owner(UUID item) {
    return ids("SELECT framework FROM standards_item WHERE id = ?", item).stream().findFirst();
  }

  /** Frameworks that have a part of this identity in their own documents, or no such documents. */
  public List<UUID> withPart(String containing) {
    return ids(
        """
        SELECT f.id FROM standards_framework f JOIN standards_version v ON v.framework = f.id
        WHERE v.number = f.newest AND (v.source IS NULL OR v.source @> ?::jsonb) ORDER BY f.id
        """,
        containing);
  }

  /** Those of the framework's items that belong to another one. */
  public List<UUID> foreign(Framework framework) {
    return ids(
        "SELECT id FROM standards_item WHERE framework <> ? AND id = ANY(?) ORDER BY id LIMIT 50",
        framework.id(),
        framework.items().stream().map(FrameworkItem::id).toArray(UUID[]::new));
  }

  /** Every framework, by its identity. */
  public List<UUID> all() {
    return ids("SELECT id FROM standards_framework ORDER BY id");
  }

  /** The names of a framework's versions, the newest first. */
  public List<String> versions(UUID framework) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT version FROM standards_version WHERE framework = ? ORDER BY number DESC")) {
      select.setObject(1, framework);
      List<String> versions = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          versions.add(rows.getString(1));
        }
      }
      return versions;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** When a version was published here. */
  public Instant publishedAt(UUID framework, String version) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT published_at FROM standards_version WHERE framework = ? AND version = ?")) {
      select.setObject(1, framework);
      select.setString(2, version);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getObject(1, OffsetDateTime.class).toInstant();
      }
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private List<UUID> ids(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        boolean many = values[i] instanceof UUID[];
        select.setObject(
            i + 1, many ? connection.createArrayOf("uuid", (UUID[]) values[i]) : values[i]);
      }
      List<UUID> ids = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
      }
      return ids;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /**
   * Adds a version after those that are there; it holds from now on.
   *
   * @param by null where nobody but the programme itself publishes it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void add(Framework framework, Instant at, UUID by) {
    try (Connection connection = dataSource.getConnection()) {
      int number = number(connection, framework);
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO standards_version VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?)")) {
        insert.setObject(1, framework.id());
        insert.setInt(2, number);
        insert.setString(3, framework.version());
        insert.setString(4, framework.title().zh());
        insert.setString(5, framework.title().en());
        insert.setString(6, framework.source());
        insert.setObject(7, at.atOffset(ZoneOffset.UTC));
        insert.setObject(8, by);
        insert.executeUpdate();
      }
      addItems(connection, framework, number);
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private static int number(Connection connection, Framework framework) throws SQLException {
    try (PreparedStatement take = connection.prepareStatement(NUMBER)) {
      take.setObject(1, framework.id());
      take.setString(2, framework.country());
      take.setString(3, framework.institution());
      try (ResultSet row = take.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static void addItems(Connection connection, Framework framework, int number)
      throws SQLException {
    try (PreparedStatement identity =
            connection.prepareStatement(
                "INSERT INTO standards_item VALUES (?, ?) ON CONFLICT (id) DO NOTHING");
        PreparedStatement wording =
            connection.prepareStatement(
                "INSERT INTO standards_wording VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)")) {
      int position = 0;
      for (FrameworkItem item : framework.items()) {
        identity.setObject(1, item.id());
        identity.setObject(2, framework.id());
        identity.addBatch();
        wording.setObject(1, framework.id());
        wording.setInt(2, number);
        wording.setObject(3, item.id());
        wording.setInt(4, position++);
        wording.setString(5, item.code());
        wording.setString(6, item.title().zh());
        wording.setString(7, item.title().en());
        wording.setObject(8, item.parent());
        wording.setString(9, item.source());
        wording.addBatch();
      }
      identity.executeBatch();
      wording.executeBatch();
    }
  }

  private Optional<Framework> find(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(connection, row)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private static Framework read(Connection connection, ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    return new Framework(
        id,
        row.getString(2),
        row.getString(3),
        row.getString(4),
        new Text(row.getString(5), row.getString(6)),
        items(connection, id, row.getInt(8)),
        row.getString(7));
  }

  private static List<FrameworkItem> items(Connection connection, UUID framework, int number)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ITEMS)) {
      select.setObject(1, framework);
      select.setInt(2, number);
      List<FrameworkItem> items = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          items.add(
              new FrameworkItem(
                  rows.getObject(1, UUID.class),
                  rows.getString(2),
                  new Text(rows.getString(3), rows.getString(4)),
                  rows.getObject(5, UUID.class),
                  rows.getString(6)));
        }
      }
      return items;
    }
  }
}
