package org.teachercloud.catalog.standards;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.describing.Text;

/** Items by their identities, as the newest version that has them words them. */
@ApplicationScoped
public class ItemViews {

  private static final String SELECT =
      """
      SELECT DISTINCT ON (w.item) w.item, w.code, w.title_zh, w.title_en, w.parent, w.framework,
        w.number < f.newest
      FROM standards_wording w JOIN standards_framework f ON f.id = w.framework
      WHERE w.item = ANY(?) ORDER BY w.item, w.number DESC
      """;

  @Inject AgroalDataSource dataSource;

  /** Those of the items that are known. */
  public Map<UUID, ItemView> of(Collection<UUID> items) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setArray(1, connection.createArrayOf("uuid", items.toArray()));
      Map<UUID, ItemView> views = new LinkedHashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ItemView view =
              new ItemView(
                  rows.getObject(1, UUID.class),
                  rows.getString(2),
                  new Text(rows.getString(3), rows.getString(4)),
                  rows.getObject(5, UUID.class),
                  rows.getObject(6, UUID.class),
                  rows.getBoolean(7));
          views.put(view.id(), view);
        }
      }
      return views;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }
}
