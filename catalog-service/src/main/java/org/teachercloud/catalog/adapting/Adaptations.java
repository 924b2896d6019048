package org.teachercloud.catalog.adapting;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.describing.Text;

/** All that was made from something else. A work has one source, so its credits are a line. */
@ApplicationScoped
public class Adaptations {

  private static final String COLUMNS =
      """
      a.resource, a.source, a.source_version, a.kind, a.notes ->> 'zh', a.notes ->> 'en',
        a.title ->> 'zh', a.title ->> 'en', a.institution, a.licence, a.at
      """;

  private static final String LINE =
      "WITH RECURSIVE line AS ("
          + " SELECT resource, source, 1 AS hop FROM adaptation WHERE resource = ?"
          + " UNION ALL SELECT a.resource, a.source, hop + 1"
          + " FROM line JOIN adaptation a ON a.resource = line.source WHERE hop < 50) SELECT "
          + COLUMNS
          + " FROM line JOIN adaptation a USING (resource) ORDER BY hop";

  private static final String MADE_FROM =
      "WITH RECURSIVE made AS ("
          + " SELECT resource, 1 AS hop FROM adaptation WHERE source = ?"
          + " UNION ALL SELECT a.resource, hop + 1"
          + " FROM made JOIN adaptation a ON a.source = made.resource WHERE hop < 50) SELECT "
          + COLUMNS
          + " FROM made JOIN adaptation a USING (resource) JOIN resource r ON r.id = a.resource"
          + " WHERE r.state = 'PUBLISHED' ORDER BY a.at DESC, a.resource LIMIT 50";

  private static final String MADE =
      "SELECT " + COLUMNS + " FROM adaptation a WHERE a.resource = ?";

  private static final String INSERT =
      """
      INSERT INTO adaptation (resource, source, source_version, kind, notes, title, institution,
        licence, at)
      VALUES (?, ?, ?, ?, jsonb_strip_nulls(jsonb_build_object('zh', ?::text, 'en', ?::text)),
        jsonb_strip_nulls(jsonb_build_object('zh', ?::text, 'en', ?::text)), ?, ?, ?)
      """;

  @Inject AgroalDataSource dataSource;

  /** How a work came about, its own source first, back to the first work; empty for a first one. */
  List<Adaptation> line(UUID resource) {
    return read(LINE, resource);
  }

  /** What a work was made from; empty for a first work. */
  public Optional<UUID> sourceOf(UUID resource) {
    return read(MADE, resource).stream().map(Adaptation::source).findFirst();
  }

  /**
   * The published works that were made from one, and from what was made from it, the latest first
   * and at most 50.
   */
  List<Adaptation> madeFrom(UUID source) {
    return read(MADE_FROM, source);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void add(Adaptation one) {
    Text notes = one.notes() == null ? new Text(null, null) : one.notes();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, one.resource());
      insert.setObject(2, one.source());
      insert.setInt(3, one.version());
      insert.setString(4, one.kind().name());
      insert.setString(5, notes.zh());
      insert.setString(6, notes.en());
      insert.setString(7, one.title().zh());
      insert.setString(8, one.title().en());
      insert.setString(9, one.institution());
      insert.setString(10, one.licence());
      insert.setObject(11, one.at().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private List<Adaptation> read(String sql, UUID resource) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, resource);
      List<Adaptation> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Text notes = new Text(rows.getString(5), rows.getString(6));
          found.add(
              new Adaptation(
                  rows.getObject(1, UUID.class),
                  rows.getObject(2, UUID.class),
                  rows.getInt(3),
                  AdaptationKind.valueOf(rows.getString(4)),
                  notes.zh() == null && notes.en() == null ? null : notes,
                  new Text(rows.getString(7), rows.getString(8)),
                  rows.getString(9),
                  rows.getString(10),
                  rows.getObject(11, OffsetDateTime.class).toInstant()));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }
}
