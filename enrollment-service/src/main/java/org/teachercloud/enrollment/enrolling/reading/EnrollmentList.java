package org.teachercloud.enrollment.enrolling.reading;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.teachercloud.access.Caller;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.PageCursor;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.EnrollmentRow;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;

/** A learner's enrolments, by activity or by change, a page at a time with one statement. */
@ApplicationScoped
public class EnrollmentList {

  private static final String PAGE =
      "SELECT * FROM (SELECT "
          + EnrollmentRow.COLUMNS
          + """
            , count(*) OVER () AS total FROM enrollment WHERE learner = ? AND (?::text IS NULL OR state = ?)) AS mine
          WHERE ?::timestamptz IS NULL OR (last_activity_at, id) < (?, ?)
          ORDER BY last_activity_at DESC, id DESC LIMIT ?
          """;

  private static final String CHANGED =
      "SELECT * FROM (SELECT "
          + EnrollmentRow.COLUMNS
          + """
            , updated_at, count(*) OVER () AS total FROM enrollment
            WHERE learner = ? AND updated_at > ?) AS changed
          WHERE ?::timestamptz IS NULL OR (updated_at, id) > (?, ?)
          ORDER BY updated_at, id LIMIT ?
          """;

  /**
   * What was written this long before a moment is told again: a transaction that began before it
   * may have been committed after it. None takes longer.
   */
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final AgroalDataSource dataSource;

  EnrollmentList(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Some enrolments and how many there are.
   *
   * @param next where the next page begins, null after the last
   */
  record Page(List<Enrollment> items, PageCursor next, long total) {}

  /** An enrolment and when it was last written. */
  record Written(Enrollment enrollment, Instant at) {}

  /** Some changed enrolments and how many there are. */
  public record Changes(List<Written> items, PageCursor next, long total) {}

  /**
   * What changed of the caller's own after a moment, the oldest change first.
   *
   * @param after where the page before ended, null for the first
   */
  public Changes changedSince(Caller caller, Instant since, PageCursor after, int size) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(CHANGED)) {
      select.setObject(1, caller.id());
      select.setObject(2, since.minus(AGAIN).atOffset(ZoneOffset.UTC));
      PageCursor.goOn(select, 3, after);
      select.setInt(6, size + 1);
      List<Written> items = new ArrayList<>();
      long total = 0;
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Instant at = rows.getObject("updated_at", OffsetDateTime.class).toInstant();
          items.add(new Written(EnrollmentRow.read(rows), at));
          total = rows.getLong("total");
        }
      }
      if (items.size() <= size) {
        return new Changes(items, null, total);
      }
      Written last = items.get(size - 1);
      PageCursor next = new PageCursor(last.at(), last.enrollment().id());
      return new Changes(items.subList(0, size), next, total);
    } catch (SQLException failure) {
      throw new DeliveryException("Enrolments cannot be reached", failure);
    }
  }

  /**
   * A page of the caller's own.
   *
   * @param state only those, null for all
   * @param after where the page before ended, null for the first
   */
  public Page page(Caller caller, EnrollmentState state, PageCursor after, int size) {
    String wanted = state == null ? null : state.name();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PAGE)) {
      select.setObject(1, caller.id());
      select.setString(2, wanted);
      select.setString(3, wanted);
      PageCursor.goOn(select, 4, after);
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
        items.subList(0, size), new PageCursor(last.lastActivityAt(), last.id()), total);
  }
}
