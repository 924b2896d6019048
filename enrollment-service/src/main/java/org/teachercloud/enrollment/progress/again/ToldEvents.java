package org.teachercloud.enrollment.progress.again;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.progress.ProgressEvent;

/** Reads back what the log and the history know of an enrolment. */
@ApplicationScoped
class ToldEvents {

  private static final String EVENTS =
      """
      SELECT id, enrollment, unit, kind, coalesce(counts_at, greatest(at, ?)), score, minutes,
        success
      FROM progress_event WHERE learner = ? AND enrollment = ? ORDER BY 5, id
      """;
  private static final String CHANGED =
      "SELECT max(at) FROM enrollment_change WHERE enrollment = ?";

  private final AgroalDataSource dataSource;

  ToldEvents(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Every event of an enrolment, each with the moment that it counts as. */
  List<ProgressEvent> of(Enrollment one) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(EVENTS)) {
      select.setObject(1, one.enrolledAt().atOffset(ZoneOffset.UTC));
      select.setObject(2, one.learner());
      select.setObject(3, one.id());
      List<ProgressEvent> told = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          told.add(
              new ProgressEvent(
                  rows.getObject(1, UUID.class),
                  rows.getObject(2, UUID.class),
                  rows.getObject(3, UUID.class),
                  ProgressEvent.Kind.valueOf(rows.getString(4)),
                  rows.getObject(5, OffsetDateTime.class).toInstant(),
                  rows.getObject(6, Float.class),
                  rows.getObject(7, Integer.class),
                  rows.getObject(8, Boolean.class)));
        }
      }
      return told;
    } catch (SQLException failure) {
      throw new DeliveryException("Events cannot be read", failure);
    }
  }

  /** When its state changed last. */
  Instant changed(Enrollment one) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(CHANGED)) {
      select.setObject(1, one.id());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getObject(1, OffsetDateTime.class).toInstant();
      }
    } catch (SQLException failure) {
      throw new DeliveryException("Changes cannot be read", failure);
    }
  }
}
