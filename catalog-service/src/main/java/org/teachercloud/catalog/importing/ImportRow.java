package org.teachercloud.catalog.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.catalog.importing.mapping.MappingJson;

/** One row of the table of jobs. */
public final class ImportRow {

  public static final String COLUMNS =
      "id, requested_by, file_name, bytes, sha256, mapping_name, mapping, state, failure, attempts,"
          + " line, total, read, created, updated, unchanged, rejected, unclear, requested_at,"
          + " finished_at, writes_for, last_change";

  private ImportRow() {}

  public static ImportJob read(ResultSet row) throws SQLException {
    return new ImportJob(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getArray(21) == null ? null : Set.of((String[]) row.getArray(21).getArray()),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        MappingJson.read(row.getString(7)),
        ImportJob.State.valueOf(row.getString(8)),
        row.getString(9),
        row.getInt(10),
        row.getLong(11),
        new ImportJob.Counts(
            row.getLong(12),
            row.getLong(13),
            row.getLong(14),
            row.getLong(15),
            row.getLong(16),
            row.getLong(17),
            row.getLong(18)),
        instant(row, 19),
        instant(row, 20),
        row.getLong(22));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
