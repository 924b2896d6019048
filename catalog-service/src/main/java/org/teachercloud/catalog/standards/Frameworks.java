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
      INSERT INTO standards_framework (id, country, newest) VALUES (?, ?, 1)
      ON CONFLICT (id) DO UPDATE SET newest = standards_framework.newest + 1,
        country = EXCLUDED.country
      RETURNING newest
      """;

  private static final String VERSION =
      """
      SELECT f.id, f.country, v.version, v.title_zh, v.title_en, v.source, v.number
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
        new Text(row.getString(4), row.getString(5)),
        items(connection, id, row.getInt(7)),
        row.getString(6));
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
