package org.teachercloud.catalog.standards.covering;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.describing.reading.PublicResources;

/** What of that which is published for everyone serves the items of a framework. */
@ApplicationScoped
class Served {

  private static final String SELECT =
      """
      SELECT a.item, a.resource, r.institution, count(a.unit), r.description ->> 'subject',
        r.description -> 'phases', r.description -> 'languages'
      FROM standards_item i JOIN alignment a ON a.item = i.id JOIN resource r ON r.id = a.resource
      WHERE i.framework = ? AND %s
      GROUP BY a.item, a.resource, r.id
      """
          .formatted(PublicResources.shown("r"));

  @Inject AgroalDataSource dataSource;

  /**
   * A resource that serves an item, whoever says so.
   *
   * @param units how many of its units serve the item by themselves
   * @param likeness the same for resources of one subject, for the same phases and languages
   */
  record Row(UUID item, UUID resource, String institution, int units, Likeness likeness) {}

  /** What makes two resources that serve one item do the same; phases and languages as JSON. */
  record Likeness(String subject, String phases, String languages) {}

  List<Row> rows(UUID framework) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setObject(1, framework);
      List<Row> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Row(
                  rows.getObject(1, UUID.class),
                  rows.getObject(2, UUID.class),
                  rows.getString(3),
                  rows.getInt(4),
                  new Likeness(rows.getString(5), rows.getString(6), rows.getString(7))));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }
}
