package org.teachercloud.catalog.harvesting.running;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.catalog.describing.CatalogStoreException;

/**
 * Who works on which harvest. It belongs to one worker of one replica for a short time, renewed
 * with every answer by the database's clock; who has lost it cannot write its progress any more.
 */
@ApplicationScoped
class RunLeases {

  private static final String CLAIM =
      """
      UPDATE harvest_run SET state = 'RUNNING', lease_by = ?,
        lease_until = now() + make_interval(secs => ?)
      WHERE id = (
        SELECT id FROM harvest_run
        WHERE state IN ('WAITING', 'RUNNING') AND turn_at <= now()
          AND (lease_until IS NULL OR lease_until < now())
        ORDER BY turn_at FOR UPDATE SKIP LOCKED LIMIT 1)
      RETURNING
      """
          + RunRow.COLUMNS;
  private static final String HOLD =
      """
      UPDATE harvest_run SET lease_until = now() + make_interval(secs => ?)
      WHERE id = ? AND lease_by = ? AND state = 'RUNNING'
      """;
  private static final String RELEASE =
      """
      UPDATE harvest_run SET attempts = attempts + ?, lease_by = NULL, lease_until = NULL,
        turn_at = now() + make_interval(secs => ?)
      WHERE id = ? AND lease_by = ?
      """;
  private static final String FINISH =
      """
      UPDATE harvest_run SET state = ?, failure = ?, argument = ?, finished_at = now(),
        token = NULL, lease_by = NULL, lease_until = NULL
      WHERE id = ? AND lease_by = ? RETURNING id
      """;
  private static final String FORGET = "DELETE FROM harvest_token WHERE run = ?";

  /** The next harvest asks from there, unless somebody has changed the source meanwhile. */
  private static final String ADVANCE =
      """
      UPDATE harvest_source SET next_from = run.next_from
      FROM harvest_run run
      WHERE run.id = ? AND run.state = 'DONE' AND harvest_source.id = run.source
        AND harvest_source.revision = run.revision
      """;

  @Inject AgroalDataSource dataSource;
  @Inject HarvestLimits limits;

  /** The next harvest that nobody works on, now the worker's. */
  Optional<HarvestRun> claim(UUID worker) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      claim.setObject(1, worker);
      claim.setDouble(2, limits.lease().toSeconds());
      try (ResultSet row = claim.executeQuery()) {
        return row.next() ? Optional.of(RunRow.read(row)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Keeps a harvest for the time of one more answer; whether it was still the worker's. */
  boolean hold(UUID run, UUID worker) {
    return update(HOLD, (double) limits.lease().toSeconds(), run, worker) == 1;
  }

  /** Lets others have their turn; it is gone on with. */
  void rest(UUID run, UUID worker) {
    update(RELEASE, 0, 0.0, run, worker);
  }

  /** Gives a harvest back after a failure; it is tried again after a wait. */
  void release(UUID run, UUID worker, Duration wait) {
    update(RELEASE, 1, wait.toMillis() / 1000.0, run, worker);
  }

  /**
   * Ends a harvest; nothing is remembered but what became of it.
   *
   * @param failure why it was given up; null where its end was reached
   * @param argument to be shown with the failure; null where the code says all
   */
  @Transactional
  void finish(UUID run, UUID worker, String failure, String argument) {
    String state = failure == null ? "DONE" : "FAILED";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement finish = connection.prepareStatement(FINISH)) {
      finish.setString(1, state);
      finish.setString(2, failure);
      finish.setString(3, argument);
      finish.setObject(4, run);
      finish.setObject(5, worker);
      try (ResultSet row = finish.executeQuery()) {
        if (!row.next()) {
          return;
        }
      }
    } catch (SQLException notDone) {
      throw new CatalogStoreException(notDone);
    }
    update(FORGET, run);
    update(ADVANCE, run);
  }

  private int update(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setObject(i + 1, values[i]);
      }
      return update.executeUpdate();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }
}
