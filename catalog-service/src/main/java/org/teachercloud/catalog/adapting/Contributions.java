package org.teachercloud.catalog.adapting;

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
import org.teachercloud.catalog.describing.Text;

/** What published versions brought from works that were made from them. */
@ApplicationScoped
class Contributions {

  private static final String TO =
      """
      SELECT work, title_zh, title_en, institution, words_zh, words_en, merged_version
      FROM merge_proposal WHERE source = ? AND state = 'MERGED'
      ORDER BY merged_version DESC, proposed_at DESC, id LIMIT 50
      """;

  @Inject AgroalDataSource dataSource;

  /**
   * A thing that was taken in.
   *
   * @param title of the work as it was
   * @param institution that owned the work
   * @param version of the source that brought it
   */
  record Contribution(UUID work, Text title, String institution, Text words, int version) {}

  /** What was taken into a resource, the latest first and at most 50. */
  List<Contribution> to(UUID source) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(TO)) {
      select.setObject(1, source);
      List<Contribution> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Contribution(
                  rows.getObject(1, UUID.class),
                  new Text(rows.getString(2), rows.getString(3)),
                  rows.getString(4),
                  new Text(rows.getString(5), rows.getString(6)),
                  rows.getInt(7)));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }
}
