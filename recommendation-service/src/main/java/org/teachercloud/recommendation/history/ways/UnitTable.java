package org.teachercloud.recommendation.history.ways;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.teachercloud.contracts.LearningFact;
import org.teachercloud.contracts.UnitCompleted;
import org.teachercloud.delivery.DeliveryException;

/** Writes which units learners completed. */
@ApplicationScoped
class UnitTable {

  private static final String WRITE =
      """
      INSERT INTO done_unit (learner, unit)
      SELECT DISTINCT l, u FROM unnest(?::uuid[], ?::uuid[]) AS n(l, u) ORDER BY l, u
      ON CONFLICT DO NOTHING
      """;

  @Inject AgroalDataSource dataSource;

  /**
   * Writes those that facts tell of.
   *
   * @param learner whose a fact is by now
   */
  void write(List<LearningFact> facts, Function<LearningFact, UUID> learner) {
    List<UnitCompleted> done =
        facts.stream()
            .filter(UnitCompleted.class::isInstance)
            .map(UnitCompleted.class::cast)
            .filter(fact -> fact.unit() != null)
            .toList();
    if (done.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(WRITE)) {
      write.setArray(1, connection.createArrayOf("uuid", done.stream().map(learner).toArray()));
      write.setArray(
          2, connection.createArrayOf("uuid", done.stream().map(UnitCompleted::unit).toArray()));
      write.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("Units cannot be written", failure);
    }
  }
}
