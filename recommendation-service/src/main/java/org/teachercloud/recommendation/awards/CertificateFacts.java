package org.teachercloud.recommendation.awards;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.teachercloud.access.SamePerson;
import org.teachercloud.access.persons.Receipts;
import org.teachercloud.contracts.CertificateIssued;
import org.teachercloud.contracts.CertificateRevoked;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.RecordFact;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.delivery.inbox.FactHandler;
import org.teachercloud.recommendation.replicas.Announcements;
import org.teachercloud.recommendation.replicas.Follower;

/** Keeps which awards learners hold, and tells whoever watches. */
@ApplicationScoped
class CertificateFacts implements FactHandler, Follower {

  private static final String CHANGED = "certificates";
  private static final String KEEP =
      """
      INSERT INTO held_certificate (certificate, learner, award, valid_until) VALUES (?, ?, ?, ?)
      ON CONFLICT (certificate) DO NOTHING
      """;
  private static final String FORGET = "DELETE FROM held_certificate WHERE certificate = ?";

  @Inject AgroalDataSource dataSource;
  @Inject Announcements announcements;
  @Inject Receipts receipts;
  @Inject SamePerson same;
  @Inject @All List<CertificateWatcher> watchers;

  @Override
  public Topic topic() {
    return Topic.ENROLLMENT_RECORDS;
  }

  @Override
  public void apply(Fact fact) {
    RecordFact about = (RecordFact) fact;
    UUID learner =
        same.ends(List.of(about.learner())).getOrDefault(about.learner(), about.learner());
    if (!receipts.among(List.of(learner)).isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection()) {
      switch (about) {
        case CertificateIssued issued -> keep(connection, learner, issued);
        case CertificateRevoked revoked -> forget(connection, revoked);
      }
    } catch (SQLException failure) {
      throw new DeliveryException("A certificate cannot be kept", failure);
    }
    announcements.announce(CHANGED, learner);
  }

  private static void keep(Connection connection, UUID learner, CertificateIssued issued)
      throws SQLException {
    try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
      keep.setObject(1, issued.certificate());
      keep.setObject(2, learner);
      keep.setObject(3, issued.award());
      keep.setObject(
          4, issued.validUntil() == null ? null : issued.validUntil().atOffset(ZoneOffset.UTC));
      keep.executeUpdate();
    }
  }

  private static void forget(Connection connection, CertificateRevoked revoked)
      throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
      forget.setObject(1, revoked.certificate());
      forget.executeUpdate();
    }
  }

  @Override
  public String kind() {
    return CHANGED;
  }

  /** Nothing of certificates is kept in memory. */
  @Override
  public void reload() {}

  @Override
  public void learn(JsonNode body) {
    UUID learner = UUID.fromString(body.asText());
    watchers.forEach(watcher -> watcher.certified(learner));
  }
}
