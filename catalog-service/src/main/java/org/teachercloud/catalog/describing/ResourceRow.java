package org.teachercloud.catalog.describing;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** One row of the table, between SQL and {@link Resource}. */
public final class ResourceRow {

  public static final String COLUMNS =
      "id, institution, state, version, description, source_url, learners, ratings,"
          + " score, created_by, submitted_by, published_by, created_at, published_at, updated_at,"
          + " ever_public, change";

  /**
   * Every column of an existing resource but its identity and its creation is written again; where
   * shares say whom it reaches, they say whether that was ever everyone, too.
   */
  static final String UPSERT =
      "INSERT INTO resource ("
          + COLUMNS
          + ") VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " ON CONFLICT (id) DO UPDATE SET institution = EXCLUDED.institution,"
          + " state = EXCLUDED.state, version = EXCLUDED.version,"
          + " description = EXCLUDED.description,"
          + " source_url = EXCLUDED.source_url, learners = EXCLUDED.learners,"
          + " ratings = EXCLUDED.ratings, score = EXCLUDED.score,"
          + " created_by = EXCLUDED.created_by, submitted_by = EXCLUDED.submitted_by,"
          + " published_by = EXCLUDED.published_by, published_at = EXCLUDED.published_at,"
          + " updated_at = EXCLUDED.updated_at, change = EXCLUDED.change,"
          + " ever_public = CASE WHEN resource.shared THEN resource.ever_public"
          + " ELSE EXCLUDED.ever_public END";

  private ResourceRow() {}

  public static Resource read(ResultSet row) throws SQLException {
    return new Resource(
        row.getObject(1, UUID.class),
        row.getString(2),
        ResourceState.valueOf(row.getString(3)),
        row.getInt(4),
        ResourceJson.read(row.getString(5), Description.class),
        source(row),
        new Authors(
            row.getObject(10, UUID.class),
            row.getObject(11, UUID.class),
            row.getObject(12, UUID.class)),
        instant(row, 13),
        instant(row, 14),
        instant(row, 15),
        row.getBoolean(16),
        row.getLong(17));
  }

  static void write(PreparedStatement statement, Resource resource) throws SQLException {
    statement.setObject(1, resource.id());
    statement.setString(2, resource.institution());
    statement.setString(3, resource.state().name());
    statement.setInt(4, resource.version());
    statement.setString(5, ResourceJson.write(resource.description()));
    Source source =
        resource.source() == null ? new Source(null, null, null, null) : resource.source();
    statement.setString(6, source.url());
    statement.setObject(7, source.learners(), Types.INTEGER);
    statement.setObject(8, source.ratings(), Types.INTEGER);
    statement.setBigDecimal(9, source.score());
    statement.setObject(10, resource.authors().createdBy());
    statement.setObject(11, resource.authors().submittedBy());
    statement.setObject(12, resource.authors().publishedBy());
    statement.setObject(13, time(resource.createdAt()));
    statement.setObject(14, time(resource.publishedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
    statement.setObject(15, time(resource.updatedAt()));
    statement.setBoolean(16, resource.everPublic());
    statement.setLong(17, resource.change());
  }

  public static OffsetDateTime time(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  public static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static Source source(ResultSet row) throws SQLException {
    String url = row.getString(6);
    return url == null
        ? null
        : new Source(
            url,
            row.getObject(7, Integer.class),
            row.getObject(8, Integer.class),
            row.getBigDecimal(9));
  }
}
