package org.teachercloud.recommendation.awards;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.teachercloud.contracts.AwardChanged;
import org.teachercloud.delivery.DeliveryException;

/** Reads what a learner has earned. */
@ApplicationScoped
public class EarnedTable {

  private static final String HELD =
      """
      SELECT DISTINCT award FROM held_certificate
      WHERE learner = ? AND (valid_until IS NULL OR valid_until > ?)
      """;
  private static final String DONE =
      "SELECT unit FROM done_unit WHERE learner = ? AND unit = ANY(?)";

  @Inject AgroalDataSource dataSource;
  @Inject Awards awards;
  @Inject InstantSource clock;

  /** What she has earned of what an award asks for, and of what the awards that it asks for do. */
  public Earned towards(UUID award, UUID learner) {
    Set<UUID> units = new TreeSet<>();
    collectUnits(award, units, new HashSet<>());
    try (Connection connection = dataSource.getConnection()) {
      return new Earned(held(connection, learner), done(connection, learner, units));
    } catch (SQLException failure) {
      throw new DeliveryException("What was earned cannot be read", failure);
    }
  }

  private void collectUnits(UUID id, Set<UUID> units, Set<UUID> seen) {
    Award award = awards.award(id);
    if (award == null || !seen.add(id)) {
      return;
    }
    for (AwardChanged.Ask ask : award.asks()) {
      switch (ask.kind()) {
        case COURSE -> {}
        case UNIT -> units.add(ask.item());
        case AWARD -> collectUnits(ask.item(), units, seen);
      }
    }
  }

  private Set<UUID> held(Connection connection, UUID learner) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(HELD)) {
      select.setObject(1, learner);
      select.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
      return ids(select);
    }
  }

  private static Set<UUID> done(Connection connection, UUID learner, Set<UUID> units)
      throws SQLException {
    if (units.isEmpty()) {
      return Set.of();
    }
    try (PreparedStatement select = connection.prepareStatement(DONE)) {
      select.setObject(1, learner);
      select.setArray(2, connection.createArrayOf("uuid", units.toArray()));
      return ids(select);
    }
  }

  private static Set<UUID> ids(PreparedStatement select) throws SQLException {
    Set<UUID> ids = new HashSet<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ids.add(row.getObject(1, UUID.class));
      }
    }
    return ids;
  }
}
