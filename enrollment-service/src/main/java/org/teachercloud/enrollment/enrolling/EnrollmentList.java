package org.teachercloud.enrollment.enrolling;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.teachercloud.access.Caller;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;

/** A learner's enrolments, the last active first, a page at a time with one statement. */
@ApplicationScoped
class EnrollmentList {

  private static final String PAGE =
      "SELECT * FROM (SELECT "
          + EnrollmentRow.COLUMNS
          + """
            , count(*) OVER () AS total FROM enrollment WHERE learner = ? AND (?::text IS NULL OR state = ?)) AS mine
          WHERE ?::timestamptz IS NULL OR (last_activity_at, id) < (?, ?)
          ORDER BY last_activity_at DESC, id DESC LIMIT ?
          """;

  private final AgroalDataSource dataSource;

  EnrollmentList(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Some enrolments and how many there are.
   *
   * @param next where the next page begins, null after the last
   */
  record Page(List<Enrollment> items, EnrollmentCursor next, long total) {}

  /**
   * A page of the caller's own.
   *
   * @param state only those, null for all
   * @param after where the page before ended, null for the first
   */
  Page page(Caller caller, EnrollmentState state, EnrollmentCursor after, int size) {
    String wanted = state == null ? null : state.name();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PAGE)) {
      select.setObject(1, caller.id());
      select.setString(2, wanted);
      select.setString(3, wanted);
      var at = after == null ? null : after.lastActivityAt().atOffset(ZoneOffset.UTC);
      select.setObject(4, at, java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
      select.setObject(5, at, java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
      select.setObject(6, after == null ? null : after.id(), java.sql.Types.OTHER);
      select.setInt(7, size + 1);
      List<Enrollment> items = new ArrayList<>();
      long total = 0;
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          items.add(EnrollmentRow.read(rows));
          total = rows.getLong("total");
        }
      }
      return cut(items, size, total);
    } catch (SQLException failure) {
      throw new DeliveryException("Enrolments cannot be reached", failure);
    }
  }

  private static Page cut(List<Enrollment> items, int size, long total) {
    if (items.size() <= size) {
      return new Page(items, null, total);
    }
    Enrollment last = items.get(size - 1);
    return new Page(
        items.subList(0, size), new EnrollmentCursor(last.lastActivityAt(), last.id()), total);
  }
}
