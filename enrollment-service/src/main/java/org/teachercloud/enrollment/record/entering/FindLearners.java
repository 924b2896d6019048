package org.teachercloud.enrollment.record.entering;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.enrollment.record.RecordView;

/** Finds people by how their names begin, among those to whose records an institution may add. */
@ApplicationScoped
class FindLearners {

  private static final String FIND =
      """
      SELECT n.learner, n.name, count(*) OVER () FROM learner_name n
      WHERE lower(n.name) LIKE ? AND (%s OR %s)
      ORDER BY lower(n.name), n.learner OFFSET ? LIMIT ?
      """
          .formatted(Relations.sharesOf("n.learner"), Relations.learnedBy("n.learner"));

  private final AgroalDataSource dataSource;

  FindLearners(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * A page of them.
   *
   * @param beginning of a name, whatever its case
   * @param from how many come before the page
   */
  RecordView.LearnerPage find(
      String institution, String beginning, Instant now, int from, int size) {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      String literal = beginning.strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "\\\\$0");
      select.setString(1, literal + "%");
      select.setString(2, institution);
      select.setObject(3, at);
      select.setObject(4, at);
      select.setString(5, institution);
      select.setInt(6, from);
      select.setInt(7, size);
      List<RecordView.LearnerView> found = new ArrayList<>();
      long total = 0;
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(new RecordView.LearnerView(row.getObject(1, UUID.class), row.getString(2)));
          total = row.getLong(3);
        }
      }
      String next = from + size < total ? Integer.toString(from + size) : null;
      return new RecordView.LearnerPage(found, next, total);
    } catch (SQLException failure) {
      throw new DeliveryException("Learners cannot be found", failure);
    }
  }
}
