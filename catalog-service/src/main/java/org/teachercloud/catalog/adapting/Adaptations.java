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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.catalog.adapting.Adaptation.Credited;
import org.teachercloud.catalog.adapting.Adaptation.Made;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Text;

/** All that was made from something else. A remix has several sources, its first one first. */
@ApplicationScoped
public class Adaptations {

  private static final String UP =
      """
      WITH RECURSIVE up(resource, hop) AS (
        SELECT ?::uuid, 1
        UNION
        SELECT m.source, hop + 1 FROM up JOIN made_from m USING (resource) WHERE hop < 50)
      SELECT m.resource, m.place, m.source, m.source_version, m.kind,
        m.notes ->> 'zh', m.notes ->> 'en', m.title ->> 'zh', m.title ->> 'en', m.institution,
        m.licence, m.at
      FROM (SELECT DISTINCT resource FROM up) work JOIN made_from m USING (resource)
      ORDER BY m.place LIMIT 1000
      """;

  private static final String MADE_FROM =
      """
      WITH RECURSIVE made(resource, hop) AS (
        SELECT resource, 1 FROM made_from WHERE source = ?
        UNION
        SELECT m.resource, hop + 1
        FROM made JOIN made_from m ON m.source = made.resource WHERE hop < 50)
      SELECT a.resource, a.kind, work.direct
      FROM (SELECT resource, min(hop) = 1 AS direct FROM made GROUP BY resource) work
        JOIN adaptation a USING (resource) JOIN resource r ON r.id = a.resource
      WHERE r.state = 'PUBLISHED' ORDER BY a.at DESC, a.resource LIMIT 50
      """;

  private static final String FIRST_SOURCE = "SELECT source FROM adaptation WHERE resource = ?";

  private static final String INSERT =
      """
      INSERT INTO adaptation (resource, source, source_version, title, institution, licence, kind,
        notes, at, source_units, source_languages)
      VALUES (?, ?, ?, jsonb_strip_nulls(jsonb_build_object('zh', ?::text, 'en', ?::text)), ?, ?, ?,
        jsonb_strip_nulls(jsonb_build_object('zh', ?::text, 'en', ?::text)), ?, ?, ?)
      """;

  private static final String INSERT_FURTHER =
      """
      INSERT INTO further_source (resource, source, source_version, title, institution, licence,
        place)
      VALUES (?, ?, ?, jsonb_strip_nulls(jsonb_build_object('zh', ?::text, 'en', ?::text)), ?, ?, ?)
      """;

  @Inject AgroalDataSource dataSource;

  /**
   * How a work came about: its own source first, back to the first work; then its next source with
   * what that was made from. What is reached on several ways is followed once. Empty for a first
   * work.
   */
  List<Credited> line(UUID resource) {
    Map<UUID, List<Adaptation>> steps = new HashMap<>();
    for (Adaptation one : up(resource)) {
      steps.computeIfAbsent(one.resource(), work -> new ArrayList<>()).add(one);
    }
    List<Credited> line = new ArrayList<>();
    follow(resource, 1, steps, line);
    return line;
  }

  private static void follow(
      UUID work, int hop, Map<UUID, List<Adaptation>> steps, List<Credited> line) {
    List<Adaptation> sources = steps.remove(work);
    if (sources != null) {
      for (Adaptation step : sources) {
        line.add(new Credited(step, hop));
        follow(step.source(), hop + 1, steps, line);
      }
    }
  }

  /** What a work was made from, of several the first; empty for a first work. */
  public Optional<UUID> sourceOf(UUID resource) {
    return read(FIRST_SOURCE, resource, row -> row.getObject(1, UUID.class)).stream().findFirst();
  }

  /**
   * The published works that were made from one, and from what was made from it, the latest first
   * and at most 50.
   */
  List<Made> madeFrom(UUID source) {
    return read(
        MADE_FROM,
        source,
        row ->
            new Made(
                row.getObject(1, UUID.class),
                AdaptationKind.valueOf(row.getString(2)),
                row.getBoolean(3)));
  }

  /** Notes how a work was made from its first source, which was described so. */
  @Transactional(Transactional.TxType.MANDATORY)
  void add(Adaptation one, Description source) {
    Text notes = one.notes() == null ? new Text(null, null) : one.notes();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      setSource(insert, one);
      insert.setString(8, one.kind().name());
      insert.setString(9, notes.zh());
      insert.setString(10, notes.en());
      insert.setObject(11, one.at().atOffset(ZoneOffset.UTC));
      insert.setInt(12, source.units().size());
      insert.setArray(13, connection.createArrayOf("text", source.languages().toArray()));
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Notes a further source of a work whose first source is noted. */
  @Transactional(Transactional.TxType.MANDATORY)
  void addFurther(Adaptation one) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT_FURTHER)) {
      setSource(insert, one);
      insert.setInt(8, one.place());
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private static void setSource(PreparedStatement insert, Adaptation one) throws SQLException {
    insert.setObject(1, one.resource());
    insert.setObject(2, one.source());
    insert.setInt(3, one.version());
    insert.setString(4, one.title().zh());
    insert.setString(5, one.title().en());
    insert.setString(6, one.institution());
    insert.setString(7, one.licence());
  }

  private List<Adaptation> up(UUID resource) {
    return read(
        UP,
        resource,
        row -> {
          Text notes = new Text(row.getString(6), row.getString(7));
          return new Adaptation(
              row.getObject(1, UUID.class),
              row.getInt(2),
              row.getObject(3, UUID.class),
              row.getInt(4),
              AdaptationKind.valueOf(row.getString(5)),
              notes.zh() == null && notes.en() == null ? null : notes,
              new Text(row.getString(8), row.getString(9)),
              row.getString(10),
              row.getString(11),
              row.getObject(12, OffsetDateTime.class).toInstant());
        });
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> read(String sql, UUID resource, Reading<T> reading) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, resource);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(reading.of(rows));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }
}
