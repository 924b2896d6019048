package org.teachercloud.enrollment.record;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.contracts.Stage;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.stating.ProfileDraft;
import org.teachercloud.enrollment.stating.ProfilesStated;

/** The stages of careers, dated; a trainee who becomes a teacher shares with nobody until anew. */
@ApplicationScoped
public class Stages {

  private static final String ENTER =
      """
      INSERT INTO teacher_stage (learner, since, stage)
      SELECT s.learner, to_timestamp(s.millis / 1000.0), s.stage
      FROM unnest(?::uuid[], ?::int8[], ?::text[]) AS s(learner, millis, stage)
      WHERE s.stage IS NOT NULL AND s.stage IS DISTINCT FROM (
        SELECT t.stage FROM teacher_stage t WHERE t.learner = s.learner
        ORDER BY t.since DESC LIMIT 1)
      ON CONFLICT DO NOTHING
      """;
  private static final String END_SHARES =
      """
      UPDATE record_share r SET until = t.since
      FROM (SELECT learner, stage, since, lag(stage) OVER (PARTITION BY learner ORDER BY since) AS was,
          row_number() OVER (PARTITION BY learner ORDER BY since DESC) AS newest
        FROM teacher_stage WHERE learner = ANY(?)) AS t
      WHERE t.newest = 1 AND t.was = 'PRE_SERVICE' AND r.learner = t.learner
        AND r.since < t.since AND (r.until IS NULL OR r.until > t.since)
      """;
  private static final String READ =
      """
      SELECT stage, since FROM teacher_stage WHERE learner = ? ORDER BY since
      """;

  private final AgroalDataSource dataSource;

  Stages(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A stage and its first moment. */
  @Schema(name = "DatedStage")
  public record Dated(Stage stage, Instant since) {}

  /** Her stages, the first at first. */
  public List<Dated> of(UUID learner) {
    List<Dated> stages = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(READ)) {
      select.setObject(1, learner);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          stages.add(
              new Dated(
                  Stage.valueOf(rows.getString(1)),
                  rows.getObject(2, OffsetDateTime.class).toInstant()));
        }
      }
      return stages;
    } catch (SQLException failure) {
      throw new DeliveryException("Stages cannot be read", failure);
    }
  }

  void enter(@Observes ProfilesStated stated) {
    List<ProfileDraft> drafts = stated.drafts();
    Object[] learners = drafts.stream().map(ProfileDraft::learner).toArray();
    Object[] times = drafts.stream().map(draft -> draft.at().toEpochMilli()).toArray();
    Object[] stages =
        drafts.stream().map(one -> one.stage() == null ? null : one.stage().name()).toArray();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(ENTER);
        PreparedStatement update = connection.prepareStatement(END_SHARES)) {
      insert.setArray(1, connection.createArrayOf("uuid", learners));
      insert.setArray(2, connection.createArrayOf("int8", times));
      insert.setArray(3, connection.createArrayOf("text", stages));
      if (insert.executeUpdate() > 0) {
        update.setArray(1, connection.createArrayOf("uuid", learners));
        update.executeUpdate();
      }
    } catch (SQLException failure) {
      throw new DeliveryException("Stages cannot be kept", failure);
    }
  }
}
