package org.teachercloud.enrollment.certifying.asking;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;

/**
 * Which awards a learner has earned and does not hold yet: one statement over what she has done.
 */
@ApplicationScoped
class EarnedAwards {

  /**
   * A first issue needs enough of the requirements; a renewal any one of its own, met after the
   * last issue. What was revoked is not earned again by itself.
   */
  private static final String DUE =
      """
      SELECT a.id, held.id, held.revoked_at IS NOT NULL
      FROM award a
      LEFT JOIN LATERAL (SELECT c.id, c.issued_at, c.revoked_at FROM certificate c
        WHERE c.award = a.id AND c.learner = ? ORDER BY c.issued_at DESC LIMIT 1) held ON true
      WHERE a.state = 'OPEN' AND a.id = ANY(?) AND CASE
        WHEN held.id IS NULL OR held.revoked_at IS NOT NULL THEN a.needed <= (
          SELECT count(*) FROM award_requirement r WHERE r.award = a.id AND NOT r.renewal
            AND requirement_met(?, r.kind, r.item, '-infinity', ?))
        ELSE EXISTS (
          SELECT FROM award_requirement r WHERE r.award = a.id AND r.renewal
            AND requirement_met(?, r.kind, r.item, held.issued_at, ?))
      END
      ORDER BY a.id
      """;

  private static final String ASKING =
      """
      SELECT DISTINCT a.id FROM award a JOIN award_requirement r ON r.award = a.id
      WHERE r.item = ANY(?) AND a.state = 'OPEN' AND NOT a.claimed
      """;

  private static final String MET =
      """
      SELECT r.item FROM award_requirement r WHERE r.award = ? AND NOT r.renewal
        AND requirement_met(?, r.kind, r.item, '-infinity', ?)
      """;

  private final AgroalDataSource dataSource;

  EarnedAwards(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * An award that may be issued now.
   *
   * @param last the certificate that she had for it, null where she had none
   * @param revoked whether that one was revoked
   */
  record Due(UUID award, UUID last, boolean revoked) {}

  /** The open awards that ask for any of the items and are issued without being claimed. */
  List<UUID> askingFor(Collection<UUID> items) {
    return ids(ASKING, select -> select.setArray(1, uuids(select, items)));
  }

  /** Those of the awards that the learner may be issued now. */
  List<Due> due(UUID learner, Collection<UUID> awards, Instant now) {
    List<Due> due = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(DUE)) {
      select.setObject(1, learner);
      select.setArray(2, uuids(select, awards));
      select.setObject(3, learner);
      select.setObject(4, now.atOffset(ZoneOffset.UTC));
      select.setObject(5, learner);
      select.setObject(6, now.atOffset(ZoneOffset.UTC));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          due.add(
              new Due(
                  rows.getObject(1, UUID.class),
                  rows.getObject(2, UUID.class),
                  rows.getBoolean(3)));
        }
      }
      return due;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Which of an award's requirements the learner has met. */
  List<UUID> met(UUID learner, UUID award, Instant now) {
    return ids(
        MET,
        select -> {
          select.setObject(1, award);
          select.setObject(2, learner);
          select.setObject(3, now.atOffset(ZoneOffset.UTC));
        });
  }

  @FunctionalInterface
  private interface Binding {
    void bind(PreparedStatement select) throws SQLException;
  }

  private List<UUID> ids(String sql, Binding binding) {
    List<UUID> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      binding.bind(select);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getObject(1, UUID.class));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static java.sql.Array uuids(PreparedStatement select, Collection<UUID> values)
      throws SQLException {
    return select.getConnection().createArrayOf("uuid", values.toArray());
  }

  private static DeliveryException failed(SQLException failure) {
    return new DeliveryException("What was earned cannot be looked up", failure);
  }
}
