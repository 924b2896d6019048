package org.teachercloud.enrollment.enrolling;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads an enrolment from a row whose first columns are those of {@link Enrollments}. */
final class EnrollmentRow {

  private EnrollmentRow() {}

  static Enrollment read(ResultSet row) throws SQLException {
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
        row.getInt(12));
  }

  private static Object array(Array array) throws SQLException {
    return array.getArray();
  }
}
