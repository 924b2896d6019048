package org.teachercloud.catalog.harvesting.running;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.harvesting.running.HarvestRun.Progress;
import org.teachercloud.catalog.harvesting.taking.Tally;
import org.teachercloud.catalog.harvesting.taking.Tally.Problem;
import org.teachercloud.delivery.once.Idempotency;

/** Writes how far a harvest is, in the transaction of what it did; only for who holds it. */
@ApplicationScoped
class RunProgress {

  private static final String INTRODUCED =
      """
      UPDATE harvest_run SET whole_days = ?, from_at = ?, next_from = ?, attempts = 0
      WHERE id = ? AND lease_by = ? AND state = 'RUNNING'
      """;
  private static final String ADVANCE =
      """
      UPDATE harvest_run SET token = ?, pages = ?, in_page = ?, barren = ?, read = read + ?,
        created = created + ?, updated = updated + ?, unchanged = unchanged + ?,
        deleted = deleted + ?, rejected = rejected + ?, repeated = repeated + ?,
        until_at = greatest(until_at, ?), attempts = 0
      WHERE id = ? AND lease_by = ? AND state = 'RUNNING'
      """;
  private static final String RESTART =
      """
      UPDATE harvest_run SET token = NULL, in_page = 0, restarts = restarts + 1
      WHERE id = ? AND lease_by = ? AND state = 'RUNNING'
      """;
  private static final String FORGET = "DELETE FROM harvest_token WHERE run = ?";
  private static final String ASKED =
      "INSERT INTO harvest_token (run, digest) VALUES (?, ?) ON CONFLICT DO NOTHING";
  private static final String PROBLEM =
      """
      INSERT INTO harvest_problem (run, identifier, code, argument)
      SELECT ?, ?, ?, ?
      WHERE (SELECT count(*) FROM harvest_problem WHERE run = ?) < ?
      """;

  @Inject AgroalDataSource dataSource;
  @Inject HarvestLimits limits;

  /** The repository has said who it is. */
  @Transactional
  void introduced(UUID run, UUID worker, HarvestRun.Span span) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(INTRODUCED)) {
      update.setBoolean(1, span.wholeDays());
      update.setObject(2, RunRow.time(span.from()), Types.TIMESTAMP_WITH_TIMEZONE);
      update.setObject(3, RunRow.time(span.next()));
      update.setObject(4, run);
      update.setObject(5, worker);
      held(update.executeUpdate());
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Some records have had their effect. */
  @Transactional(Transactional.TxType.MANDATORY)
  void advance(UUID run, UUID worker, Progress to, Tally tally) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(ADVANCE)) {
      update.setString(1, to.token());
      update.setLong(2, to.pages());
      update.setInt(3, to.inPage());
      update.setInt(4, to.barren());
      update.setLong(5, tally.read());
      update.setLong(6, tally.created());
      update.setLong(7, tally.updated());
      update.setLong(8, tally.unchanged());
      update.setLong(9, tally.deleted());
      update.setLong(10, tally.rejected());
      update.setLong(11, tally.repeated());
      Instant newest = tally.newest();
      update.setObject(12, RunRow.time(newest), Types.TIMESTAMP_WITH_TIMEZONE);
      update.setObject(13, run);
      update.setObject(14, worker);
      held(update.executeUpdate());
      keep(connection, run, tally.problems());
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Notes where the list goes on; whether it has not been there before. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean goesOn(UUID run, String token) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(ASKED)) {
      insert.setObject(1, run);
      insert.setString(2, Idempotency.digestOf(token));
      return insert.executeUpdate() == 1;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** The list is begun again. */
  @Transactional
  void restart(UUID run, UUID worker) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement restart = connection.prepareStatement(RESTART);
        PreparedStatement forget = connection.prepareStatement(FORGET)) {
      restart.setObject(1, run);
      restart.setObject(2, worker);
      held(restart.executeUpdate());
      forget.setObject(1, run);
      forget.executeUpdate();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private void keep(Connection connection, UUID run, List<Problem> problems) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(PROBLEM)) {
      for (Problem problem : problems.subList(0, Math.min(problems.size(), limits.problems()))) {
        insert.setObject(1, run);
        insert.setString(2, problem.identifier());
        insert.setString(3, problem.code());
        insert.setString(4, problem.argument());
        insert.setObject(5, run);
        insert.setInt(6, limits.problems());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void held(int rows) {
    if (rows != 1) {
      throw new LostLeaseException();
    }
  }
}
