package org.teachercloud.enrollment.admitting;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.PageCursor;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;

/** Who is in an offering or wants to be, the longest unchanged first: one statement for a page. */
@ApplicationScoped
class Entered {

  private static final String PAGE =
      """
      SELECT * FROM (
        SELECT e.id, n.name, e.state, e.reason, e.note, e.progress, e.changed_at,
          CASE WHEN e.state = 'WAITLISTED' THEN
            row_number() OVER (PARTITION BY e.state ORDER BY e.ticket) END AS place,
          count(*) OVER () AS total
        FROM enrollment e LEFT JOIN learner_name n ON n.learner = e.learner
        WHERE e.offering = ? AND (?::text IS NULL OR e.state = ?)) AS entered
      WHERE ?::timestamptz IS NULL OR (changed_at, id) > (?, ?)
      ORDER BY changed_at, id LIMIT ?
      """;

  private final AgroalDataSource dataSource;

  Entered(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * A page.
   *
   * @param state only those, null for all
   * @param after where the page before ended, null for the first
   */
  EnteredView.Page page(UUID offering, EnrollmentState state, PageCursor after, int size) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PAGE)) {
      String wanted = state == null ? null : state.name();
      select.setObject(1, offering);
      select.setString(2, wanted);
      select.setString(3, wanted);
      PageCursor.goOn(select, 4, after);
      select.setInt(7, size + 1);
      List<EnteredView> items = new ArrayList<>();
      long total = 0;
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          items.add(read(rows));
          total = rows.getLong("total");
        }
      }
      List<EnteredView> shown = items.subList(0, Math.min(size, items.size()));
      EnteredView last = items.size() > size ? shown.getLast() : null;
      String next = last == null ? null : new PageCursor(last.since(), last.id()).word();
      return new EnteredView.Page(shown, next, total);
    } catch (SQLException failure) {
      throw new DeliveryException("Enrolments cannot be reached", failure);
    }
  }

  private static EnteredView read(ResultSet row) throws SQLException {
    return new EnteredView(
        row.getObject("id", UUID.class),
        row.getString("name"),
        EnrollmentState.valueOf(row.getString("state")),
        ChangeReason.valueOf(row.getString("reason")),
        row.getString("note"),
        row.getObject("place", Long.class),
        row.getDouble("progress"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
