package org.teachercloud.enrollment.belonging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.PageCursor;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;

/** The enrolments that an institution knows of, the longest unchanged first. */
@ApplicationScoped
class BelongingTeachers {

  private static final TypeReference<Map<String, String>> TEXT = new TypeReference<>() {};

  /** What becomes of her training is nobody's affair whom she has left. */
  private static final String PAGE =
      """
      SELECT * FROM (
        SELECT b.enrollment, n.name, d.title, b.state, b.reason, b.note, b.changed_at,
          CASE WHEN b.state <> 'LEFT' THEN e.state END AS training, count(*) OVER () AS total
        FROM belonging b JOIN enrollment e ON e.id = b.enrollment
          JOIN edition d ON d.resource = e.resource AND d.version = e.version
          LEFT JOIN learner_name n ON n.learner = e.learner
        WHERE b.institution = ? AND (?::text IS NULL OR b.state = ?)) AS known
      WHERE ?::timestamptz IS NULL OR (changed_at, enrollment) > (?, ?)
      ORDER BY changed_at, enrollment LIMIT ?
      """;

  private final AgroalDataSource dataSource;
  private final ObjectMapper json;

  BelongingTeachers(AgroalDataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /**
   * A page.
   *
   * @param state only those, null for all
   * @param after where the page before ended, null for the first
   */
  BelongingView.Page page(String institution, Belonging state, PageCursor after, int size) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PAGE)) {
      String wanted = state == null ? null : state.name();
      select.setString(1, institution);
      select.setString(2, wanted);
      select.setString(3, wanted);
      PageCursor.goOn(select, 4, after);
      select.setInt(7, size + 1);
      List<BelongingView.Teacher> items = new ArrayList<>();
      long total = 0;
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          items.add(read(rows));
          total = rows.getLong("total");
        }
      }
      List<BelongingView.Teacher> shown = items.subList(0, Math.min(size, items.size()));
      BelongingView.Teacher last = items.size() > size ? shown.getLast() : null;
      String next = last == null ? null : new PageCursor(last.since(), last.enrollmentId()).word();
      return new BelongingView.Page(shown, next, total);
    } catch (SQLException | JsonProcessingException failure) {
      throw new DeliveryException("Enrolments cannot be reached", failure);
    }
  }

  private BelongingView.Teacher read(ResultSet row) throws SQLException, JsonProcessingException {
    String training = row.getString("training");
    return new BelongingView.Teacher(
        row.getObject("enrollment", UUID.class),
        row.getString("name"),
        json.readValue(row.getString("title"), TEXT),
        Belonging.valueOf(row.getString("state")),
        training == null ? null : EnrollmentState.valueOf(training),
        BelongingReason.valueOf(row.getString("reason")),
        row.getString("note"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
