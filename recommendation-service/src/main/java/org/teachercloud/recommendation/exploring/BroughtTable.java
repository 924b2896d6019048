package org.teachercloud.recommendation.exploring;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.teachercloud.delivery.DeliveryException;

/**
 * Sums up the log of what was shown as new. Nothing is shown that she had taken before, so whoever
 * has it in her history took it after it was shown.
 */
@ApplicationScoped
public class BroughtTable {

  private static final String SUMS =
      """
      SELECT count(*), count(h.item), coalesce(sum(1 / e.chance), 0),
        coalesce(sum(1 / e.chance) FILTER (WHERE h.item IS NOT NULL), 0),
        coalesce(sum(1 / (e.chance * e.chance)), 0),
        coalesce(sum(1 / (e.chance * e.chance)) FILTER (WHERE h.item IS NOT NULL), 0)
      FROM exploration e LEFT JOIN history h ON h.learner = e.learner AND h.item = e.item
      WHERE e.day >= ?
      """;

  @Inject AgroalDataSource dataSource;

  /** What was brought by what was shown from a day on. */
  public Brought since(LocalDate day) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement sums = connection.prepareStatement(SUMS)) {
      sums.setObject(1, day);
      try (ResultSet row = sums.executeQuery()) {
        row.next();
        return new Brought(
            row.getLong(1),
            row.getLong(2),
            row.getDouble(3),
            row.getDouble(4),
            row.getDouble(5),
            row.getDouble(6));
      }
    } catch (SQLException failure) {
      throw new DeliveryException("What was explored cannot be read", failure);
    }
  }
}
