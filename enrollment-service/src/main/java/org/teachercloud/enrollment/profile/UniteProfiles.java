package org.teachercloud.enrollment.profile;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.access.merging.MergeRule;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.stating.EnrollmentEvents;
import org.teachercloud.enrollment.stating.ProfileDraft;

/**
 * Of two profiles of one person what the account that stays says holds, else what the other one
 * says; she has opted out if either had. The other one's topic is emptied, as when somebody leaves.
 */
@ApplicationScoped
class UniteProfiles implements MergeRule {

  private static final String DELETE = "DELETE FROM learner WHERE id = ?";

  private final AgroalDataSource dataSource;
  private final Profiles profiles;
  private final EnrollmentEvents events;

  UniteProfiles(AgroalDataSource dataSource, Profiles profiles, EnrollmentEvents events) {
    this.dataSource = dataSource;
    this.profiles = profiles;
    this.events = events;
  }

  @Override
  public String table() {
    return "learner";
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, Long> merge(UUID person, UUID into, Instant at) {
    Instant now = at.truncatedTo(ChronoUnit.MILLIS);
    Profile goes = profiles.of(somebody(person));
    if (goes.revision() == 0) {
      return Map.of(table(), 0L);
    }
    Profile stays = profiles.of(somebody(into));
    Profile united = stays.with(goes);
    delete(person);
    if (profiles.save(Map.of(into, united)) == 0) {
      throw new IllegalStateException("A profile changed meanwhile");
    }
    events.stateProfiles(
        List.of(
            new ProfileDraft(
                into,
                now,
                united.stage(),
                united.subjects(),
                united.phases(),
                united.languages(),
                united.weeklyMinutes(),
                united.optedOut()),
            new ProfileDraft(person, now, null, Set.of(), Set.of(), Set.of(), 0, false)));
    return Map.of(table(), 1L);
  }

  private static Caller somebody(UUID person) {
    return new Caller(person, "", Set.of(), Set.of());
  }

  private void delete(UUID person) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setObject(1, person);
      delete.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("Profiles cannot be reached", failure);
    }
  }
}
