package org.teachercloud.enrollment.awards;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.teachercloud.contracts.AwardChanged;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.stating.AwardDraft;
import org.teachercloud.enrollment.stating.EnrollmentEvents;

/** Tells the other services what can be earned, and what it asks for. */
@ApplicationScoped
class StateAwards {

  private static final String TAKE_UNSTATED =
      "UPDATE award SET stated = true WHERE NOT stated RETURNING id";
  private static final String NOTE = "UPDATE award SET stated = true WHERE id = ?";
  private static final String ASKS =
      """
      SELECT r.kind, r.item,
        CASE r.kind
          WHEN 'COURSE' THEN r.item
          WHEN 'UNIT' THEN
            (SELECT e.resource FROM edition e
              WHERE e.units @> jsonb_build_array(jsonb_build_object('id', r.item)) LIMIT 1)
        END
      FROM award_requirement r
      WHERE r.award = ? AND NOT r.renewal
      ORDER BY array_position(ARRAY['COURSE', 'UNIT', 'AWARD'], r.kind), r.item
      """;

  private final AgroalDataSource dataSource;
  private final Awards awards;
  private final EnrollmentEvents events;
  private final InstantSource clock;

  StateAwards(
      AgroalDataSource dataSource, Awards awards, EnrollmentEvents events, InstantSource clock) {
    this.dataSource = dataSource;
    this.awards = awards;
    this.events = events;
    this.clock = clock;
  }

  /** What is older than the fact is stated once. */
  void begin(@Observes StartupEvent start) {
    QuarkusTransaction.requiringNew().run(this::stateUnstated);
  }

  /** States those that never were; of two replicas one waits, and finds none left. */
  @Transactional(Transactional.TxType.MANDATORY)
  void stateUnstated() {
    List<UUID> unstated = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement take = connection.prepareStatement(TAKE_UNSTATED);
        ResultSet rows = take.executeQuery()) {
      while (rows.next()) {
        unstated.add(rows.getObject(1, UUID.class));
      }
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
    unstated.forEach(id -> state(awards.findById(id)));
  }

  /** States an award as its row says it, in the transaction that has written that. */
  @Transactional(Transactional.TxType.MANDATORY)
  void changed(Award award) {
    awards.flush();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement note = connection.prepareStatement(NOTE)) {
      note.setObject(1, award.id());
      note.executeUpdate();
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
    state(award);
  }

  private void state(Award award) {
    events.state(
        new AwardDraft(
            award.id(),
            award.institution(),
            award.title(),
            award.state() == AwardState.OPEN,
            award.needed(),
            asks(award.id()),
            clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }

  private List<AwardChanged.Ask> asks(UUID award) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(ASKS)) {
      select.setObject(1, award);
      List<AwardChanged.Ask> asks = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          asks.add(
              new AwardChanged.Ask(
                  AwardChanged.Kind.valueOf(row.getString(1)),
                  row.getObject(2, UUID.class),
                  row.getObject(3, UUID.class)));
        }
      }
      return asks;
    } catch (SQLException failure) {
      throw unreachable(failure);
    }
  }

  private static DeliveryException unreachable(SQLException failure) {
    return new DeliveryException("Awards cannot be reached", failure);
  }
}
