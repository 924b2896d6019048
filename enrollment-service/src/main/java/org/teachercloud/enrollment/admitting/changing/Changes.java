package org.teachercloud.enrollment.admitting.changing;

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
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;

/** Every state that an enrolment was ever in, as the database has kept it. */
@ApplicationScoped
public class Changes {

  private static final String PAGE =
      """
      SELECT * FROM (
          SELECT number, from_state, to_state, offering, reason, note, who, at,
              count(*) OVER () AS total
          FROM enrollment_change WHERE enrollment = ?) AS changes
      WHERE number > ? ORDER BY number LIMIT ?
      """;

  private final AgroalDataSource dataSource;

  Changes(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Some changes after a number, the first one first. */
  ChangeView.Page page(Enrollment one, int after, int size) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PAGE)) {
      select.setObject(1, one.id());
      select.setInt(2, after);
      select.setInt(3, size + 1);
      List<ChangeView> changes = new ArrayList<>();
      long total = 0;
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          changes.add(read(rows, one.learner()));
          total = rows.getLong("total");
        }
      }
      List<ChangeView> shown = changes.subList(0, Math.min(size, changes.size()));
      String next = changes.size() > size ? Integer.toString(shown.getLast().number()) : null;
      return new ChangeView.Page(shown, next, total);
    } catch (SQLException failure) {
      throw new DeliveryException("Changes cannot be reached", failure);
    }
  }

  private static ChangeView read(ResultSet row, UUID learner) throws SQLException {
    String from = row.getString("from_state");
    UUID who = row.getObject("who", UUID.class);
    return new ChangeView(
        row.getInt("number"),
        from == null ? null : EnrollmentState.valueOf(from),
        EnrollmentState.valueOf(row.getString("to_state")),
        row.getObject("offering", UUID.class),
        ChangeReason.valueOf(row.getString("reason")),
        row.getString("note"),
        Change.actor(who, learner),
        who,
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
