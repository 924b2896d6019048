package org.teachercloud.catalog.networking;

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
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.describing.Text;

/** All institutions. */
@ApplicationScoped
public class Institutions {

  private static final String SELECT =
      "SELECT id, name_zh, name_en, registered_at FROM institution ";

  @Inject AgroalDataSource dataSource;

  /** The institution of a slug. */
  public Optional<Institution> find(String id) {
    return query("WHERE id = ?", id).stream().findFirst();
  }

  /** The institution that has this Chinese or this English name; case does not matter. */
  public Optional<Institution> named(Text name) {
    return query(
            "WHERE name_zh = ? OR lower(name_en) = lower(?) ORDER BY name_zh = ? DESC NULLS LAST",
            name.zh(),
            name.en(),
            name.zh())
        .stream()
        .findFirst();
  }

  /** Whether people of it take part in the cloud; others are known by name only, from imports. */
  public boolean takesPart(String id) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement("SELECT takes_part(?)")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Every institution, by slug. */
  public List<Institution> all() {
    return query("ORDER BY id");
  }

  /** At most so many institutions after a slug, by slug. */
  List<Institution> after(String id, int size) {
    return query("WHERE id > ? ORDER BY id LIMIT " + size, id);
  }

  /** How many there are. */
  long count() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM institution");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Adds an institution unless its slug or one of its names is taken; whether it was added. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean add(Institution institution) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO institution (id, name_zh, name_en, registered_at) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """)) {
      insert.setString(1, institution.id());
      insert.setString(2, institution.name().zh());
      insert.setString(3, institution.name().en());
      insert.setObject(4, institution.registeredAt().atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Gives an institution the names that it lacked. */
  @Transactional(Transactional.TxType.MANDATORY)
  void rename(String id, Text name) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE institution SET name_zh = ?, name_en = ? WHERE id = ?")) {
      update.setString(1, name.zh());
      update.setString(2, name.en());
      update.setString(3, id);
      update.executeUpdate();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private List<Institution> query(String where, String... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT + where)) {
      for (int i = 0; i < values.length; i++) {
        select.setString(i + 1, values[i]);
      }
      List<Institution> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Instant registered = rows.getObject(4, OffsetDateTime.class).toInstant();
          found.add(
              new Institution(
                  rows.getString(1), new Text(rows.getString(2), rows.getString(3)), registered));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }
}
