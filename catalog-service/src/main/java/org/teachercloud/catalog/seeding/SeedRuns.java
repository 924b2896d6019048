package org.teachercloud.catalog.seeding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.seeding.world.SeedSize;

/** Runs of the seed, as every replica sees them. */
@ApplicationScoped
public class SeedRuns {

  /** How far a run is. */
  public enum State {
    RUNNING,
    FINISHED,
    FAILED
  }

  /**
   * One run.
   *
   * @param total items to make
   * @param done items that are there
   */
  public record Run(UUID id, SeedSize size, State state, int total, int done) {}

  private static final String COLUMNS = "id, size, state, total, done";

  @Inject AgroalDataSource dataSource;

  /** The run, as far as it is known. */
  Optional<Run> find(UUID id) {
    return ask("SELECT " + COLUMNS + " FROM seed_run WHERE id = ?", id);
  }

  /**
   * Begins a run unless one is running; one that has not moved for a while died with its process.
   *
   * @return empty where one is running
   */
  Optional<Run> begin(UUID id, SeedSize size) {
    tell(
        "UPDATE seed_run SET state = 'FAILED'"
            + " WHERE state = 'RUNNING' AND moved_at < now() - interval '60 s'");
    return ask(
        "INSERT INTO seed_run (id, size, state, total) VALUES (?, ?, 'RUNNING', ?)"
            + " ON CONFLICT DO NOTHING RETURNING "
            + COLUMNS,
        id,
        size.name(),
        size.total());
  }

  /** The run that is running. */
  Optional<Run> running() {
    return ask("SELECT " + COLUMNS + " FROM seed_run WHERE state = 'RUNNING'");
  }

  void moved(UUID id, int done) {
    tell("UPDATE seed_run SET done = ?, moved_at = now() WHERE id = ?", done, id);
  }

  void ended(UUID id, State state) {
    tell("UPDATE seed_run SET state = ?, moved_at = now() WHERE id = ?", state.name(), id);
  }

  private Optional<Run> ask(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet row = statement.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Run(
                  row.getObject(1, UUID.class),
                  SeedSize.valueOf(row.getString(2)),
                  State.valueOf(row.getString(3)),
                  row.getInt(4),
                  row.getInt(5)))
          : Optional.empty();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private void tell(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
