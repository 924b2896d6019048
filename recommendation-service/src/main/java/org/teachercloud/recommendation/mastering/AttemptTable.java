package org.teachercloud.recommendation.mastering;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;

/** Keeps every try once, whatever comes twice or late, and reads them in their order. */
@ApplicationScoped
public class AttemptTable {

  private static final String WRITE =
      """
      INSERT INTO attempt (learner, id, item, unit, score, success, at)
      VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;
  private static final String COUNTS =
      """
      SELECT item, unit, count(*) FILTER (WHERE success), count(*), max(at)
      FROM attempt WHERE learner = ? GROUP BY item, unit
      """;
  private static final String NEWEST =
      """
      SELECT learner, id, item, unit, score, success, at
      FROM (SELECT * FROM attempt ORDER BY at DESC, learner, id LIMIT ?) AS newest
      """;
  private static final Comparator<Attempt> ORDER =
      Comparator.comparing(Attempt::learner).thenComparing(Attempt::at).thenComparing(Attempt::id);

  @Inject AgroalDataSource dataSource;

  /** Writes those that are new, in one order of locks. */
  public void write(List<Attempt> attempts) {
    if (attempts.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(WRITE)) {
      for (Attempt one : attempts.stream().sorted(ORDER).toList()) {
        write.setObject(1, one.learner());
        write.setObject(2, one.id());
        write.setInt(3, one.item());
        write.setObject(4, one.unit());
        write.setDouble(5, one.score());
        write.setBoolean(6, one.success());
        write.setObject(7, one.at().atOffset(ZoneOffset.UTC));
        write.addBatch();
      }
      write.executeBatch();
    } catch (SQLException failure) {
      throw new DeliveryException("Tries cannot be written", failure);
    }
  }

  /** A learner's, counted by unit: as many rows as there are units that she tried. */
  List<Tally> countsOf(UUID learner) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(COUNTS)) {
      select.setObject(1, learner);
      List<Tally> counts = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          counts.add(
              new Tally(
                  row.getInt(1),
                  row.getObject(2, UUID.class),
                  row.getInt(3),
                  row.getInt(4),
                  row.getObject(5, OffsetDateTime.class).toInstant()));
        }
      }
      return counts;
    } catch (SQLException failure) {
      throw new DeliveryException("Tries cannot be counted", failure);
    }
  }

  /** The newest of all learners, learner by learner, each as she made them. */
  public List<Attempt> newest(int most) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(NEWEST)) {
      select.setInt(1, most);
      List<Attempt> read = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          read.add(
              new Attempt(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getInt(3),
                  row.getObject(4, UUID.class),
                  row.getDouble(5),
                  row.getBoolean(6),
                  row.getObject(7, OffsetDateTime.class).toInstant()));
        }
      }
      read.sort(ORDER);
      return read;
    } catch (SQLException failure) {
      throw new DeliveryException("Tries cannot be read", failure);
    }
  }
}
