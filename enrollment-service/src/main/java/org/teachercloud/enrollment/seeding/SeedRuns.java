package org.teachercloud.enrollment.seeding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.delivery.DeliveryException;

/** The runs; at most one at a time, and one that nobody touches any more has died. */
@ApplicationScoped
class SeedRuns {

  private static final String BURY =
      """
      UPDATE seeding_run SET state = 'FAILED', problem = 'The service stopped'
      WHERE state = 'RUNNING' AND touched_at < now() - interval '60 seconds'
      """;
  private static final String BEGIN =
      """
      INSERT INTO seeding_run (id, size, state, total) VALUES (?, ?, 'RUNNING', ?)
      ON CONFLICT DO NOTHING
      """;
  private static final String TOUCH =
      "UPDATE seeding_run SET done = ?, touched_at = now() WHERE id = ?";
  private static final String END =
      "UPDATE seeding_run SET state = ?, problem = ?, touched_at = now() WHERE id = ?";
  private static final String FIND =
      "SELECT id, size, state, total, done, problem FROM seeding_run WHERE id = ?";
  private static final String RUNNING = "SELECT id FROM seeding_run WHERE state = 'RUNNING'";

  private final AgroalDataSource dataSource;

  SeedRuns(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Begins a run under the id; false where another one runs. */
  @Transactional
  boolean begin(UUID id, SeedSize size) {
    run(BURY, statement -> {});
    return run(
            BEGIN,
            statement -> {
              statement.setObject(1, id);
              statement.setString(2, size.name());
              statement.setInt(3, size.enrollments());
            })
        == 1;
  }

  /** The run that goes on now. */
  Optional<UUID> running() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(RUNNING);
        ResultSet row = select.executeQuery()) {
      return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  Optional<SeedRun> find(UUID id) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new SeedRun(
                    row.getObject(1, UUID.class),
                    SeedSize.valueOf(row.getString(2)),
                    SeedRun.State.valueOf(row.getString(3)),
                    row.getInt(4),
                    row.getInt(5),
                    row.getString(6)))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  void touch(UUID id, int done) {
    run(
        TOUCH,
        statement -> {
          statement.setInt(1, done);
          statement.setObject(2, id);
        });
  }

  void end(UUID id, SeedRun.State state, String problem) {
    run(
        END,
        statement -> {
          statement.setString(1, state.name());
          statement.setString(2, problem);
          statement.setObject(3, id);
        });
  }

  @FunctionalInterface
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private int run(String sql, Binding binding) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.bind(statement);
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static DeliveryException failed(SQLException failure) {
    return new DeliveryException("Seeding runs cannot be reached", failure);
  }
}
