package org.teachercloud.recommendation.mastering.factors;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.recommendation.mastering.Attempt;
import org.teachercloud.recommendation.mastering.AttemptTable;
import org.teachercloud.recommendation.mastering.MasteringConfig;
import org.teachercloud.recommendation.standards.Standards;

/**
 * Learns what tries say from the newest tries of everybody, on a thread of its own. Of several
 * replicas one learns at a time.
 */
@ApplicationScoped
public class LearnFactors {

  private static final Logger LOG = Logger.getLogger(LearnFactors.class);

  private static final String ALONE = "SELECT pg_try_advisory_lock(hashtext('mastering'))";
  private static final String NO_LONGER = "SELECT pg_advisory_unlock(hashtext('mastering'))";

  @Inject AgroalDataSource dataSource;
  @Inject AttemptTable attempts;
  @Inject FactorsTable table;
  @Inject Standards standards;
  @Inject MasteringConfig config;
  @Inject InstantSource clock;

  private ScheduledExecutorService thread;

  void start(@Observes StartupEvent event) {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("mastering").daemon().factory());
    long every = config.every().toMillis();
    thread.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    thread.shutdownNow();
  }

  private void look() {
    try {
      learn();
    } catch (RuntimeException away) {
      LOG.warnf("What tries say cannot be learnt now: %s", away.getMessage());
    }
  }

  /** Learns now; empty where another replica is at it. */
  public Optional<Factors> learn() {
    try (Connection connection = dataSource.getConnection()) {
      if (!asked(connection, ALONE)) {
        return Optional.empty();
      }
      try {
        return Optional.of(learnt());
      } finally {
        asked(connection, NO_LONGER);
      }
    } catch (SQLException failure) {
      throw new DeliveryException("Nobody can say who learns", failure);
    }
  }

  private Factors learnt() {
    List<Attempt> newest = attempts.newest(config.learntFrom());
    Factors learnt = Factors.learnt(newest, one -> standards.servedBy(one.item()).of(one.unit()));
    if (learnt.attempts() > 0) {
      QuarkusTransaction.requiringNew().run(() -> table.write(learnt, clock.instant()));
    }
    return learnt;
  }

  private static boolean asked(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
