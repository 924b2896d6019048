package org.teachercloud.enrollment.enrolling;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;

/** Reads an enrolment from a row whose first columns are {@link #COLUMNS}. */
public final class EnrollmentRow {

  public static final String COLUMNS =
      """
      id, learner, resource, version, state, progress, enrolled_at, last_activity_at,
      units_started, units_completed, units_score, revision, offering, ticket, reason,
      changed_by, note, changed_at, rules, decided, institution
      """;

  private EnrollmentRow() {}

  public static Enrollment read(ResultSet row) throws SQLException {
    return new Enrollment(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getInt(4),
        EnrollmentState.valueOf(row.getString(5)),
        row.getDouble(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        new Standing(
            (Long[]) array(row.getArray(9)),
            (Long[]) array(row.getArray(10)),
            (Float[]) array(row.getArray(11))),
        row.getInt(12),
        row.getObject(13, UUID.class),
        row.getObject(14, Long.class),
        new Change(
            ChangeReason.valueOf(row.getString(15)),
            row.getObject(16, UUID.class),
            row.getString(17),
            row.getObject(18, OffsetDateTime.class).toInstant()),
        new Judging(row.getInt(19), row.getBoolean(20)),
        row.getString(21));
  }

  private static Object array(Array array) throws SQLException {
    return array.getArray();
  }
}
