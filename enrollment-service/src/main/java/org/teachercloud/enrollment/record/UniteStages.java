package org.teachercloud.enrollment.record;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.access.merging.MergeRule;
import org.teachercloud.delivery.DeliveryException;

/** The stages that two accounts of one person told of are one career. */
@ApplicationScoped
class UniteStages implements MergeRule {

  private static final String SAME_MOMENT =
      """
      DELETE FROM teacher_stage a USING teacher_stage b
      WHERE a.learner = ? AND b.learner = ? AND a.since = b.since
      """;
  private static final String MOVE = "UPDATE teacher_stage SET learner = ? WHERE learner = ?";

  /** A stage that she was in already is not told again. */
  private static final String AGAIN =
      """
      DELETE FROM teacher_stage t USING (SELECT since, stage,
          lag(stage) OVER (ORDER BY since) AS before FROM teacher_stage WHERE learner = ?) AS s
      WHERE t.learner = ? AND t.since = s.since AND s.stage = s.before
      """;

  private final AgroalDataSource dataSource;

  UniteStages(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public String table() {
    return "teacher_stage";
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, Long> merge(UUID person, UUID into, Instant at) {
    long same = run(SAME_MOMENT, person, into);
    long moved = run(MOVE, into, person);
    if (moved > 0) {
      run(AGAIN, into, into);
    }
    return Map.of(table(), same + moved);
  }

  private long run(String sql, UUID first, UUID second) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement change = connection.prepareStatement(sql)) {
      change.setObject(1, first);
      change.setObject(2, second);
      return change.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("Stages cannot be united", failure);
    }
  }
}
