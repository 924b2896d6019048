package org.teachercloud.delivery.once;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Forgets idempotency keys that are too old to be repeated. */
@ApplicationScoped
class IdempotencyCleaning {

  private static final Logger LOG = Logger.getLogger(IdempotencyCleaning.class);

  /** In small bites, so that no lock is held for long. */
  private static final String FORGET =
      """
      DELETE FROM idempotency_key WHERE (caller, key) IN (
        SELECT caller, key FROM idempotency_key
        WHERE created_at < now() - make_interval(secs => ?) ORDER BY created_at LIMIT 1000)
      """;

  @Inject AgroalDataSource dataSource;
  @Inject IdempotencyConfig config;

  private ScheduledExecutorService clock;

  void start(@Observes StartupEvent event) {
    clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("idempotency-cleaning").daemon().factory());
    long period = config.cleaning().toMillis();
    clock.scheduleWithFixedDelay(this::cleanQuietly, period, period, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    clock.shutdownNow();
  }

  private void cleanQuietly() {
    try {
      clean();
    } catch (SQLException away) {
      LOG.warnf("Old idempotency keys stay for now: %s", away.getMessage());
    }
  }

  /** Forgets all keys of the configured age; how many there were. */
  int clean() throws SQLException {
    int forgotten = 0;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(FORGET)) {
      delete.setDouble(1, config.keep().toMillis() / 1000.0);
      for (int bite = delete.executeUpdate(); bite > 0; bite = delete.executeUpdate()) {
        forgotten += bite;
      }
    }
    return forgotten;
  }
}
