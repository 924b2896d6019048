package org.teachercloud.enrollment.record.entering;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;

/**
 * The dated relations between a person and an institution: she shares her record with it, or she
 * learns with it. Both end for a university when a trainee becomes a teacher; what it has said
 * stays, and it may still read that.
 */
@ApplicationScoped
class Relations {

  private static final String SHARES = "SELECT " + sharesOf("?");
  private static final String LEARNED = "SELECT " + learnedBy("?");

  private final AgroalDataSource dataSource;

  Relations(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** SQL: whether somebody shares with an institution at a moment, which is asked for twice. */
  static String sharesOf(String learner) {
    return """
    EXISTS (SELECT FROM record_share WHERE learner = %s
      AND institution = ? AND since <= ? AND (until IS NULL OR until > ?))
    """
        .formatted(learner);
  }

  /** SQL: whether somebody learns or has learned with an institution since she teaches. */
  static String learnedBy(String learner) {
    return """
    EXISTS (
      SELECT FROM enrollment e JOIN edition d ON d.resource = e.resource AND d.version = e.version
      WHERE e.learner = %s AND d.institution = ?
        AND EXISTS (SELECT FROM enrollment_change c WHERE c.enrollment = e.id
          AND c.to_state IN ('ACTIVE', 'COMPLETED'))
        AND e.enrolled_at > coalesce((
          SELECT max(t.since) FROM teacher_stage t
          WHERE t.learner = e.learner AND t.stage <> 'PRE_SERVICE'
            AND EXISTS (SELECT FROM teacher_stage b WHERE b.learner = t.learner
              AND b.since < t.since AND b.stage = 'PRE_SERVICE')), '-infinity'))
    """
        .formatted(learner);
  }

  /** Whether the institution may know that there are entries of others. */
  boolean shares(UUID learner, String institution, Instant now) {
    return asked(SHARES, learner, institution, now);
  }

  /** Whether the institution may add to the person's record. */
  boolean mayAdd(UUID learner, String institution, Instant now) {
    return shares(learner, institution, now) || asked(LEARNED, learner, institution, null);
  }

  private boolean asked(String sql, UUID learner, String institution, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, learner);
      select.setString(2, institution);
      if (now != null) {
        select.setObject(3, now.atOffset(ZoneOffset.UTC));
        select.setObject(4, now.atOffset(ZoneOffset.UTC));
      }
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException failure) {
      throw new DeliveryException("Relations cannot be read", failure);
    }
  }
}
