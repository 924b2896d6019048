package org.teachercloud.catalog.importing.running;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.importing.ImportJob;
import org.teachercloud.catalog.importing.ImportJob.Counts;
import org.teachercloud.catalog.importing.ImportJob.Trouble;
import org.teachercloud.catalog.importing.ImportLimits;
import org.teachercloud.catalog.importing.ImportRow;

/**
 * Who works on which job. A job belongs to one worker for a short time, renewed with every chunk by
 * the database's clock; who has lost it cannot write its progress any more.
 */
@ApplicationScoped
public class ImportLeases {

  private static final String CLAIM =
      """
      UPDATE import_job SET state = 'RUNNING', lease_by = ?,
        lease_until = now() + make_interval(secs => ?)
      WHERE id = (
        SELECT id FROM import_job
        WHERE state IN ('WAITING', 'RUNNING') AND folder = ?
          AND (lease_until IS NULL OR lease_until < now())
        ORDER BY requested_at FOR UPDATE SKIP LOCKED LIMIT 1)
      RETURNING
      """
          + ImportRow.COLUMNS;

  private static final String PROGRESS =
      """
      UPDATE import_job SET line = ?, read = read + ?, created = created + ?, updated = updated + ?,
        unchanged = unchanged + ?, rejected = rejected + ?, unclear = unclear + ?, attempts = 0,
        last_change = CASE WHEN ? THEN (SELECT last FROM resource_change) ELSE last_change END,
        lease_until = now() + make_interval(secs => ?)
      WHERE id = ? AND lease_by = ? AND state = 'RUNNING' AND line = ?
      """;

  private static final String TROUBLE =
      """
      INSERT INTO import_problem (job, line, code, argument, notice)
      SELECT ?, ?, ?, ?, ?
      WHERE (SELECT count(*) FROM import_problem WHERE job = ? AND notice = ?) < ?
      """;

  @Inject AgroalDataSource dataSource;
  @Inject ImportLimits limits;

  /** The next job that nobody works on, now the worker's. */
  public Optional<ImportJob> claim(UUID worker, UUID folder) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      claim.setObject(1, worker);
      claim.setDouble(2, limits.lease().toSeconds());
      claim.setObject(3, folder);
      try (ResultSet row = claim.executeQuery()) {
        return row.next() ? Optional.of(ImportRow.read(row)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /**
   * Notes a chunk, in the transaction of its effect.
   *
   * @param from the line that the job stood at before
   * @param done how many rows of each kind the chunk had
   * @return whether the job was still the worker's; if not, the effect must not stand
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean progress(UUID job, UUID worker, long from, long to, Counts done) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(PROGRESS)) {
      update.setLong(1, to);
      update.setLong(2, done.read());
      update.setLong(3, done.created());
      update.setLong(4, done.updated());
      update.setLong(5, done.unchanged());
      update.setLong(6, done.rejected());
      update.setLong(7, done.unclear());
      update.setBoolean(8, done.created() + done.updated() > 0);
      update.setDouble(9, limits.lease().toSeconds());
      update.setObject(10, job);
      update.setObject(11, worker);
      update.setLong(12, from);
      return update.executeUpdate() == 1;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Keeps troubles as far as there is room. */
  @Transactional(Transactional.TxType.MANDATORY)
  void keep(UUID job, List<Trouble> troubles) {
    if (troubles.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(TROUBLE)) {
      for (Trouble trouble : troubles) {
        insert.setObject(1, job);
        insert.setLong(2, trouble.line());
        insert.setString(3, trouble.code());
        insert.setString(4, trouble.argument());
        insert.setBoolean(5, trouble.notice());
        insert.setObject(6, job);
        insert.setBoolean(7, trouble.notice());
        insert.setInt(8, trouble.notice() ? limits.notices() : limits.problems());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Ends a job; nothing of its file is remembered but the outcome. */
  @Transactional
  void finish(UUID job, UUID worker, String failure) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                UPDATE import_job SET state = ?, failure = ?, finished_at = now(),
                  lease_by = NULL, lease_until = NULL
                WHERE id = ? AND lease_by = ?
                """);
        PreparedStatement forget =
            connection.prepareStatement("DELETE FROM import_seen WHERE job = ?")) {
      update.setString(1, failure == null ? "DONE" : "FAILED");
      update.setString(2, failure);
      update.setObject(3, job);
      update.setObject(4, worker);
      if (update.executeUpdate() == 1) {
        forget.setObject(1, job);
        forget.executeUpdate();
      }
    } catch (SQLException notDone) {
      throw new CatalogStoreException(notDone);
    }
  }

  /** Gives a job back after a failure; it is tried again. */
  @Transactional
  void release(UUID job, UUID worker) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                UPDATE import_job SET attempts = attempts + 1, lease_by = NULL, lease_until = NULL
                WHERE id = ? AND lease_by = ?
                """)) {
      update.setObject(1, job);
      update.setObject(2, worker);
      update.executeUpdate();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }
}
