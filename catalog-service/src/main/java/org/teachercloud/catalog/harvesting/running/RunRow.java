package org.teachercloud.catalog.harvesting.running;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.teachercloud.catalog.harvesting.running.HarvestRun.Counts;
import org.teachercloud.catalog.harvesting.running.HarvestRun.Progress;
import org.teachercloud.catalog.harvesting.running.HarvestRun.Span;

/** One row of the table of harvests. */
final class RunRow {

  static final String COLUMNS =
      "id, source, requested_by, revision, state, failure, argument, attempts, restarts, token,"
          + " pages, in_page, barren, read, created, updated, unchanged, deleted, rejected,"
          + " repeated, from_at, whole_days, until_at, next_from, requested_at, finished_at";

  private RunRow() {}

  static HarvestRun read(ResultSet row) throws SQLException {
    return new HarvestRun(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getInt(4),
        HarvestRun.State.valueOf(row.getString(5)),
        row.getString(6),
        row.getString(7),
        row.getInt(8),
        row.getInt(9),
        new Progress(row.getString(10), row.getLong(11), row.getInt(12), row.getInt(13)),
        new Counts(
            row.getLong(14),
            row.getLong(15),
            row.getLong(16),
            row.getLong(17),
            row.getLong(18),
            row.getLong(19),
            row.getLong(20)),
        new Span(
            instant(row, 21), row.getObject(22, Boolean.class), instant(row, 23), instant(row, 24)),
        instant(row, 25),
        instant(row, 26));
  }

  static OffsetDateTime time(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
