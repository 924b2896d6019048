package org.teachercloud.enrollment.record.entering;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.Ids;
import org.teachercloud.enrollment.stating.LearningDraft;
import org.teachercloud.enrollment.stating.LearningStated;

/** Enters completed courses by themselves, many with one statement: a seed completes thousands. */
@ApplicationScoped
class Completions {

  private static final String ENTER =
      """
      INSERT INTO record_entry (id, learner, institution, kind, title, minutes, happened_at,
        entered_at, alignments, source, withdraws)
      SELECT c.id, e.learner, d.institution, 'COMPLETION', d.title,
        (SELECT coalesce(sum((u ->> 'minutes')::int), 0) FROM jsonb_array_elements(d.units) AS u),
        to_timestamp(c.millis / 1000.0), to_timestamp(c.millis / 1000.0), '[]'::jsonb, e.id, false
      FROM unnest(?::uuid[], ?::uuid[], ?::int8[]) AS c(id, enrollment, millis)
      JOIN enrollment e ON e.id = c.enrollment
      JOIN edition d ON d.resource = e.resource AND d.version = e.version
      ON CONFLICT DO NOTHING
      """;

  private final AgroalDataSource dataSource;
  private final Ids ids;

  Completions(AgroalDataSource dataSource, Ids ids) {
    this.dataSource = dataSource;
    this.ids = ids;
  }

  void enter(@Observes LearningStated stated) {
    List<LearningDraft> completed =
        stated.drafts().stream()
            .filter(draft -> draft.kind() == LearningDraft.Kind.COURSE_COMPLETED)
            .toList();
    if (completed.isEmpty()) {
      return;
    }
    Object[] entries = completed.stream().map(draft -> ids.next()).toArray();
    Object[] enrollments = completed.stream().map(LearningDraft::enrollment).toArray();
    Object[] times = completed.stream().map(draft -> draft.at().toEpochMilli()).toArray();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(ENTER)) {
      insert.setArray(1, connection.createArrayOf("uuid", entries));
      insert.setArray(2, connection.createArrayOf("uuid", enrollments));
      insert.setArray(3, connection.createArrayOf("int8", times));
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("Completions could not be entered", failure);
    }
  }
}
