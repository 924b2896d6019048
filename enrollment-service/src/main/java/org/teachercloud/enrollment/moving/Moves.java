package org.teachercloud.enrollment.moving;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

/** Every move that was made, and what the log of progress knows of units of earlier editions. */
@ApplicationScoped
class Moves {

  private static final String NOTED =
      """
      SELECT unit, kind = 'COMPLETED', min(at), max(score) FROM progress_event
      WHERE learner = ? AND enrollment = ? GROUP BY unit, kind
      """;

  /** Keeps where she stood; the row is locked. */
  private static final String KEEP =
      """
      INSERT INTO enrollment_move (enrollment, number, from_version, to_version, progress,
        units_started, units_completed, units_score, at)
      SELECT id, revision, version, ?, progress, units_started, units_completed, units_score, ?
      FROM enrollment WHERE id = ?
      """;

  private static final String MOVE = "UPDATE enrollment SET version = ? WHERE id = ?";

  private final AgroalDataSource dataSource;

  Moves(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * What she did in a unit, in milliseconds since 1970.
   *
   * @param score percent of the full mark, null where there was nothing to mark
   */
  record Noted(UUID unit, boolean completed, long millis, Float score) {}

  /** All that the log says of an enrolment: the first start, the first completion of each unit. */
  List<Noted> noted(Enrollment one) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(NOTED)) {
      select.setObject(1, one.learner());
      select.setObject(2, one.id());
      List<Noted> noted = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          noted.add(
              new Noted(
                  rows.getObject(1, UUID.class),
                  rows.getBoolean(2),
                  rows.getObject(3, OffsetDateTime.class).toInstant().toEpochMilli(),
                  rows.getObject(4, Float.class)));
        }
      }
      return noted;
    } catch (SQLException failure) {
      throw new DeliveryException("Progress could not be read", failure);
    }
  }

  /** Keeps where a locked enrolment stands and gives it its later version. */
  @Transactional(Transactional.TxType.MANDATORY)
  void move(Enrollment one, int version, Instant at) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement keep = connection.prepareStatement(KEEP);
        PreparedStatement move = connection.prepareStatement(MOVE)) {
      keep.setInt(1, version);
      keep.setObject(2, at.atOffset(ZoneOffset.UTC));
      keep.setObject(3, one.id());
      keep.executeUpdate();
      move.setInt(1, version);
      move.setObject(2, one.id());
      move.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("The move could not be made", failure);
    }
  }
}
