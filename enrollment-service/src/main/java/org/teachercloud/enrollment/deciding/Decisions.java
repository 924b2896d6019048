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
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.completing.DecisionKind;

/** All decisions; the database lets nobody change one. */
@ApplicationScoped
class Decisions {

  private static final String COLUMNS =
      "d.id, d.enrollment, d.kind, d.item, d.reason, d.evidence, d.who, d.at, d.supersedes,"
          + " d.withdraws";
  private static final String OF =
      "SELECT "
          + COLUMNS
          + " FROM completion_decision d WHERE enrollment = ? ORDER BY at, kind, item";
  private static final String FIND =
      "SELECT " + COLUMNS + " FROM completion_decision d WHERE enrollment = ? AND id = ?";
  private static final String LAST =
      "SELECT "
          + COLUMNS
          + """
           FROM completion_decision d
          WHERE enrollment = ? AND kind = ? AND item IS NOT DISTINCT FROM ?
            AND NOT EXISTS (SELECT FROM completion_decision later WHERE later.supersedes = d.id)
          """;
  private static final String INSERT =
      """
      INSERT INTO completion_decision
        (id, enrollment, kind, item, reason, evidence, who, at, supersedes, withdraws)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final AgroalDataSource dataSource;

  Decisions(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Those about an enrolment, the first one first, also those that were taken back. */
  List<Decision> of(UUID enrollment) {
    return read(OF, select -> select.setObject(1, enrollment));
  }

  Optional<Decision> find(UUID enrollment, UUID id) {
    return read(
            FIND,
            select -> {
              select.setObject(1, enrollment);
              select.setObject(2, id);
            })
        .stream()
        .findFirst();
  }

  /** The latest about the same thing, which may be one that takes back. */
  Optional<Decision> last(Decision about) {
    return read(
            LAST,
            select -> {
              select.setObject(1, about.enrollment());
              select.setString(2, about.kind().name());
              select.setObject(3, about.item(), Types.OTHER);
            })
        .stream()
        .findFirst();
  }

  /** Keeps a decision, the next in its line. */
  void add(Decision one) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, one.id());
      insert.setObject(2, one.enrollment());
      insert.setString(3, one.kind().name());
      insert.setObject(4, one.item(), Types.OTHER);
      insert.setString(5, one.reason());
      insert.setString(6, one.evidence());
      insert.setObject(7, one.who());
      insert.setObject(8, one.at().atOffset(ZoneOffset.UTC));
      insert.setObject(9, one.supersedes(), Types.OTHER);
      insert.setBoolean(10, one.withdraws());
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("A decision could not be kept", failure);
    }
  }

  /** Sets what a statement asks for. */
  private interface Asking {
    void set(PreparedStatement select) throws SQLException;
  }

  private List<Decision> read(String sql, Asking asking) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      asking.set(select);
      List<Decision> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Decision(
                  rows.getObject(1, UUID.class),
                  rows.getObject(2, UUID.class),
                  DecisionKind.valueOf(rows.getString(3)),
                  rows.getObject(4, UUID.class),
                  rows.getString(5),
                  rows.getString(6),
                  rows.getObject(7, UUID.class),
                  rows.getObject(8, OffsetDateTime.class).toInstant(),
                  rows.getObject(9, UUID.class),
                  rows.getBoolean(10)));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new DeliveryException("Decisions cannot be read", failure);
    }
  }
}
