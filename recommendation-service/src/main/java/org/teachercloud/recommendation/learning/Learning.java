package org.teachercloud.recommendation.learning;

import io.agroal.api.AgroalDataSource;
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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.teachercloud.recommendation.learning.HistoryTable.Amount;
import org.teachercloud.recommendation.learning.StartOutcome.Started;
import org.teachercloud.recommendation.learning.StartOutcome.TooFew;
import org.teachercloud.recommendation.learning.StartOutcome.UnderWay;

/**
 * Runs trainings one at a time on a thread of their own: when there is enough new to learn from,
 * and when an operator wants it. Of several replicas one learns at a time.
 */
@ApplicationScoped
class Learning {

  private static final Logger LOG = Logger.getLogger(Learning.class);
  private static final String ALONE = "SELECT pg_try_advisory_lock(hashtext('learning'))";
  private static final String NO_LONGER = "SELECT pg_advisory_unlock(hashtext('learning'))";

  @Inject AgroalDataSource dataSource;
  @Inject HistoryTable histories;
  @Inject LearntModelTable models;
  @Inject LearnModel learnModel;
  @Inject LearningConfig config;
  @Inject InstantSource clock;

  private final AtomicReference<Progress> running = new AtomicReference<>();
  private volatile String failure;
  private ScheduledExecutorService thread;

  void start(@Observes StartupEvent event) {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("learning").daemon().factory());
    long every = config.every().toMillis();
    thread.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    thread.shutdownNow();
  }

  /** How far the training in this replica is; null where none runs. */
  Progress progress() {
    return running.get();
  }

  /** Why the last training in this replica came to nothing; null where it did not. */
  String failure() {
    return failure;
  }

  /** Begins to learn now; returns at once. */
  StartOutcome start() {
    Amount amount = histories.amount(config.leastHistories());
    if (amount.histories() < config.leastHistories()) {
      return new TooFew(amount.histories(), config.leastHistories());
    }
    if (!running.compareAndSet(null, Progress.waiting(clock.instant()))) {
      return new UnderWay();
    }
    thread.execute(this::run);
    return new Started();
  }

  private void look() {
    try {
      if (hasEnoughNew() && running.compareAndSet(null, Progress.waiting(clock.instant()))) {
        run();
      }
    } catch (RuntimeException away) {
      LOG.warnf("It cannot be looked now whether there is more to learn: %s", away.getMessage());
    }
  }

  private boolean hasEnoughNew() {
    Amount amount = histories.amount(config.leastHistories());
    List<LearntModelFigures> kept = models.list();
    return amount.histories() >= config.leastHistories()
        && (kept.isEmpty()
            || amount.taken() >= kept.getFirst().taken() * (1 + config.leastGrowth()));
  }

  private void run() {
    try (Connection connection = dataSource.getConnection()) {
      if (asked(connection, ALONE)) {
        try {
          learnModel.learn(running::updateAndGet);
          failure = null;
        } finally {
          asked(connection, NO_LONGER);
        }
      } else {
        failure = "Another replica is learning";
      }
    } catch (SQLException | RuntimeException | LinkageError broken) {
      failure = broken.toString();
      LOG.error("Nothing was learnt", broken);
    } finally {
      running.set(null);
    }
  }

  private static boolean asked(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
