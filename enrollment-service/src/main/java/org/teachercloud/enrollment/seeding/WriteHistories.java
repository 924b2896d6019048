package org.teachercloud.enrollment.seeding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.enrolling.Enrollments;
import org.teachercloud.enrollment.profile.Profile;
import org.teachercloud.enrollment.profile.Profiles;
import org.teachercloud.enrollment.progress.ProgressLog;
import org.teachercloud.enrollment.seeding.careers.History;
import org.teachercloud.enrollment.stating.EnrollmentEvents;
import org.teachercloud.enrollment.stating.ProfileDraft;

/** Writes histories into the tables and states the facts that HTTP would have led to. */
@ApplicationScoped
class WriteHistories {

  private static final String KNOWN =
      """
      SELECT id FROM learner WHERE id = ANY(?)
      UNION SELECT learner FROM enrollment WHERE learner = ANY(?)
      """;
  private static final String WAITING =
      "SELECT count(*) FROM (SELECT FROM outbox LIMIT ?) AS waiting";

  private final AgroalDataSource dataSource;
  private final Profiles profiles;
  private final Enrollments enrollments;
  private final ProgressLog log;
  private final EnrollmentEvents events;

  WriteHistories(
      AgroalDataSource dataSource,
      Profiles profiles,
      Enrollments enrollments,
      ProgressLog log,
      EnrollmentEvents events) {
    this.dataSource = dataSource;
    this.profiles = profiles;
    this.enrollments = enrollments;
    this.log = log;
    this.events = events;
  }

  /** Who of them has any history. */
  Set<UUID> known(Collection<UUID> learners) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(KNOWN)) {
      select.setArray(1, connection.createArrayOf("uuid", learners.toArray()));
      select.setArray(2, connection.createArrayOf("uuid", learners.toArray()));
      Set<UUID> known = new HashSet<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          known.add(rows.getObject(1, UUID.class));
        }
      }
      return known;
    } catch (SQLException failure) {
      throw new DeliveryException("Learners cannot be reached", failure);
    }
  }

  /** How many facts the relay has still to send, counted up to a limit. */
  long waitingFacts(int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(WAITING)) {
      select.setInt(1, limit);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException failure) {
      throw new DeliveryException("The outbox cannot be reached", failure);
    }
  }

  /** Writes the histories of learners who have none: all or nothing. */
  @Transactional
  void write(List<History> histories) {
    if (histories.isEmpty()) {
      return;
    }
    Map<UUID, Profile> said = new HashMap<>();
    for (History history : histories) {
      ProfileDraft last = history.profiles().getLast();
      said.put(
          history.learner(),
          new Profile(
              last.stage(),
              last.subjects(),
              last.phases(),
              last.languages(),
              last.weeklyMinutes(),
              last.optedOut(),
              history.profiles().size()));
    }
    profiles.save(said);
    enrollments.insertAll(histories.stream().flatMap(one -> one.enrollments().stream()).toList());
    histories.forEach(history -> log.add(history.learner(), history.events()));
    events.state(histories.stream().flatMap(one -> one.drafts().stream()).toList());
    events.stateProfiles(histories.stream().flatMap(one -> one.profiles().stream()).toList());
  }
}
