package org.teachercloud.catalog.standards.crosswalks;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.teachercloud.catalog.describing.CatalogStoreException;

/** Who may speak for a framework, by the operator's appointment. */
@ApplicationScoped
public class Experts {

  /** Somebody who speaks for a framework. */
  public record Expert(UUID person, String name, Instant appointedAt) {}

  @Inject AgroalDataSource dataSource;

  /** The frameworks that a person speaks for. */
  public Set<UUID> frameworksOf(UUID person) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT framework FROM standards_expert WHERE person = ?")) {
      select.setObject(1, person);
      Set<UUID> frameworks = new TreeSet<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          frameworks.add(rows.getObject(1, UUID.class));
        }
      }
      return frameworks;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Who speaks for a framework, by name. */
  List<Expert> of(UUID framework) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT person, name, appointed_at FROM standards_expert"
                    + " WHERE framework = ? ORDER BY name, person")) {
      select.setObject(1, framework);
      List<Expert> experts = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          experts.add(
              new Expert(
                  rows.getObject(1, UUID.class),
                  rows.getString(2),
                  rows.getObject(3, OffsetDateTime.class).toInstant()));
        }
      }
      return experts;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Appoints somebody; who is appointed already stays so under the new name. */
  @Transactional(Transactional.TxType.MANDATORY)
  void appoint(UUID framework, Expert expert, UUID by) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO standards_expert VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (framework, person) DO UPDATE SET name = EXCLUDED.name
                """)) {
      insert.setObject(1, framework);
      insert.setObject(2, expert.person());
      insert.setString(3, expert.name());
      insert.setObject(4, by);
      insert.setObject(5, expert.appointedAt().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Ends an appointment; what she approved stays approved. Whether there was one. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean dismiss(UUID framework, UUID person) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "DELETE FROM standards_expert WHERE framework = ? AND person = ?")) {
      delete.setObject(1, framework);
      delete.setObject(2, person);
      return delete.executeUpdate() == 1;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }
}
