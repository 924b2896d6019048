package org.teachercloud.catalog.harvesting.running;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.describing.Page;
import org.teachercloud.catalog.harvesting.sources.HarvestSource;
import org.teachercloud.catalog.harvesting.taking.Tally.Problem;

/** All harvests, by their sources; who sees the source sees its harvests. */
@ApplicationScoped
public class HarvestRuns {

  private static final String SELECT = "SELECT " + RunRow.COLUMNS + " FROM harvest_run ";
  private static final String NEWEST = "ORDER BY requested_at DESC, id DESC LIMIT ";
  private static final String ADD =
      """
      INSERT INTO harvest_run
        (id, source, requested_by, revision, state, from_at, requested_at, turn_at)
      VALUES (?, ?, ?, ?, 'WAITING', ?, ?, now())
      ON CONFLICT (source) WHERE state IN ('WAITING', 'RUNNING') DO NOTHING
      """;
  private static final String PROBLEMS =
      "SELECT identifier, code, argument FROM harvest_problem WHERE run = ? ORDER BY place";

  @Inject AgroalDataSource dataSource;

  /**
   * Puts a harvest in the queue unless the source is being harvested; whether it was put there.
   *
   * @param requestedBy null where the schedule does
   * @param full whether everything is asked for, whatever was read before
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean add(UUID id, HarvestSource source, UUID requestedBy, boolean full, Instant at) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setObject(1, id);
      insert.setObject(2, source.id);
      insert.setObject(3, requestedBy);
      insert.setInt(4, source.revision);
      Instant from = full ? null : source.nextFrom;
      insert.setObject(5, RunRow.time(from), Types.TIMESTAMP_WITH_TIMEZONE);
      insert.setObject(6, RunRow.time(at));
      return insert.executeUpdate() == 1;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** A harvest of a source. */
  public Optional<HarvestRun> find(UUID source, UUID id) {
    return query("WHERE source = ? AND id = ?", source, id).stream().findFirst();
  }

  /**
   * Harvests of a source, the newest first.
   *
   * @param after the harvest to go on after; null to begin
   */
  public Page<HarvestRun> of(UUID source, UUID after, int size) {
    String rest =
        after == null
            ? ""
            : "AND (requested_at, id) < (SELECT requested_at, id FROM harvest_run WHERE id = ?"
                + " AND source = ?) ";
    Object[] values = after == null ? new Object[] {source} : new Object[] {source, after, source};
    List<HarvestRun> found = query("WHERE source = ? " + rest + NEWEST + (size + 1), values);
    boolean more = found.size() > size;
    return new Page<>(
        more ? found.subList(0, size) : found,
        more ? found.get(size - 1).id().toString() : null,
        count(source));
  }

  /** The first refused records with their reasons. */
  public List<Problem> problems(UUID run) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PROBLEMS)) {
      select.setObject(1, run);
      List<Problem> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(new Problem(row.getString(1), row.getString(2), row.getString(3)));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private long count(UUID source) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT count(*) FROM harvest_run WHERE source = ?")) {
      select.setObject(1, source);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private List<HarvestRun> query(String where, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT + where)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      List<HarvestRun> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(RunRow.read(row));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }
}
