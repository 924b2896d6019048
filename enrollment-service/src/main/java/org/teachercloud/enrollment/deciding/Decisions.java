package org.teachercloud.enrollment.deciding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.completing.DecisionKind;

/** All decisions; the database lets nobody change one. */
@ApplicationScoped
class Decisions {

  private static final String OF =
      """
      SELECT enrollment, kind, item, reason, evidence, who, at FROM completion_decision
      WHERE enrollment = ? ORDER BY at, kind, item
      """;
  private static final String INSERT =
      """
      INSERT INTO completion_decision (enrollment, kind, item, reason, evidence, who, at)
      VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;

  private final AgroalDataSource dataSource;

  Decisions(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Those about an enrolment, the first one first: at most four for a unit. */
  List<Decision> of(UUID enrollment) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(OF)) {
      select.setObject(1, enrollment);
      List<Decision> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Decision(
                  rows.getObject(1, UUID.class),
                  DecisionKind.valueOf(rows.getString(2)),
                  rows.getObject(3, UUID.class),
                  rows.getString(4),
                  rows.getString(5),
                  rows.getObject(6, UUID.class),
                  rows.getObject(7, OffsetDateTime.class).toInstant()));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new DeliveryException("Decisions cannot be read", failure);
    }
  }

  /** Keeps a decision; false where the same was decided before. */
  boolean add(Decision one) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, one.enrollment());
      insert.setString(2, one.kind().name());
      insert.setObject(3, one.item(), Types.OTHER);
      insert.setString(4, one.reason());
      insert.setString(5, one.evidence());
      insert.setObject(6, one.who());
      insert.setObject(7, one.at().atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    } catch (SQLException failure) {
      throw new DeliveryException("A decision could not be kept", failure);
    }
  }
}
