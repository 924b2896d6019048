package org.teachercloud.recommendation.exploring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;

/** What exploring brought is estimated from the chances that were written down. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BroughtTest {

  /** A day on which nobody else was shown anything. */
  private static final LocalDate DAY = LocalDate.of(2090, 1, 1);

  @Inject Facts facts;
  @Inject BroughtTable table;
  @Inject AgroalDataSource dataSource;

  private final UUID fresh = UUID.randomUUID();

  @AfterEach
  void forget() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("DELETE FROM exploration WHERE day >= ?")) {
      delete.setObject(1, DAY);
      delete.executeUpdate();
    }
  }

  @Test
  void whoWasShownWithASmallChanceStandsForMany() throws SQLException {
    facts.arrive(facts.published(fresh, Subject.UNCLASSIFIED));
    shown(0.05, true);
    shown(0.05, false);
    shown(0.1, false);
    shown(0.1, true);
    shown(0.02, false);

    Brought brought = table.since(DAY);
    assertEquals(5, brought.shown());
    assertEquals(2, brought.taken());
    // By hand: 20 + 20 + 10 + 10 + 50, of which 20 + 10 were taken.
    assertEquals(110, brought.suited(), 1e-9);
    assertEquals(30, brought.would(), 1e-9);
    assertEquals(3.0 / 11, brought.rate(), 1e-9);
    // Root of (20² + 10²) (8/11)² + (20² + 10² + 50²) (3/11)², by 110.
    assertEquals(0.20074, brought.error(), 1e-5);
    assertEquals(0, table.since(DAY.plusDays(1)).rate(), "nobody");
    assertEquals(0, table.since(DAY.plusDays(1)).error(), "nobody");
  }

  private void shown(double chance, boolean taken) throws SQLException {
    UUID learner = UUID.randomUUID();
    if (taken) {
      facts.arrive(facts.enrolled(learner, fresh));
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO exploration (day, learner, item, place, chance)"
                    + " SELECT ?, ?, number, 8, ? FROM item WHERE resource = ?")) {
      insert.setObject(1, DAY);
      insert.setObject(2, learner);
      insert.setDouble(3, chance);
      insert.setObject(4, fresh);
      assertEquals(1, insert.executeUpdate());
    }
  }
}
