package org.teachercloud.recommendation.testing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.teachercloud.contracts.Topic;
import org.teachercloud.contracts.UnitAttempted;

/** States tries as enrolment would. */
@ApplicationScoped
public class TriesStated {

  @Inject Facts facts;
  @Inject AgroalDataSource dataSource;

  /** What was learnt from the tries of other tests; a belief stands in for it. */
  public void forgetWhatWasLearnt() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement delete = connection.createStatement()) {
      delete.execute("DELETE FROM mastery_factors");
    }
  }

  /** She tried a unit. */
  public Facts.Stated attempted(
      UUID learner, UUID resource, UUID unit, UUID attempt, boolean success) {
    return facts.state(
        Topic.ENROLLMENT_LEARNING,
        learner.toString(),
        sequence ->
            new UnitAttempted(
                UUID.randomUUID(),
                sequence,
                learner,
                resource,
                UUID.randomUUID(),
                unit,
                attempt,
                success ? 1 : 0,
                success,
                Instant.now()));
  }

  /** She tried units of a resource, each once: so many right, then so many wrong. */
  public List<Facts.Stated> attempts(UUID learner, UUID resource, int right, int wrong) {
    return IntStream.range(0, right + wrong)
        .mapToObj(
            at -> attempted(learner, resource, UUID.randomUUID(), UUID.randomUUID(), at < right))
        .toList();
  }
}
