package org.teachercloud.delivery.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.teachercloud.delivery.Failpoint;

/**
 * Carries stated facts to the broker: takes rows that are still there, sends them, and removes
 * those that the broker has acknowledged. A crash in between sends again, never loses.
 */
@ApplicationScoped
public class Relay {

  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final Object WAKING = new Object();
  private static final Duration STOPPING = Duration.ofSeconds(5);

  public @Inject AgroalDataSource dataSource;
  public @Inject RelayConfig config;
  public @Inject FactProducer producer;
  public @Inject TransactionSynchronizationRegistry transactions;

  private final Semaphore wake = new Semaphore(0);
  private volatile boolean running;
  private volatile long lastLagMillis;
  private Thread thread;

  public void start(@Observes StartupEvent event) {
    if (config.enabled()) {
      running = true;
      thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    wake.release();
    if (thread != null && !thread.join(STOPPING)) {
      thread.interrupt();
    }
  }

  /** Wakes the relay once the running transaction has committed. */
  void wakeAfterCommit() {
    if (transactions.getResource(WAKING) != null) {
      return;
    }
    transactions.putResource(WAKING, Boolean.TRUE);
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              Failpoint.AFTER_COMMIT.reached();
              wake.release();
            }
          }
        });
  }

  private void run() {
    while (running) {
      long begun = System.nanoTime();
      try {
        if (drain() < config.batch() && wake.tryAcquire(interval(), TimeUnit.MILLISECONDS)) {
          gather(begun);
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (SQLException | RuntimeException failure) {
        LOG.warnf("Facts wait in the outbox: %s", failure.getMessage());
        LockSupport.parkNanos(config.interval().toNanos());
      }
    }
  }

  /** Lets facts gather: a little after the first one, longer where the last batch just went. */
  private void gather(long lastBegun) throws InterruptedException {
    long spaced = config.spacing().toNanos() - (System.nanoTime() - lastBegun);
    TimeUnit.NANOSECONDS.sleep(Math.max(config.linger().toNanos(), spaced));
    wake.drainPermits();
  }

  private long interval() {
    return config.interval().toMillis();
  }

  /** Sends one batch; the number of rows that the broker has taken. */
  public int drain() throws SQLException, InterruptedException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        int sent = drain(connection);
        connection.commit();
        return sent;
      } catch (SQLException | RuntimeException | InterruptedException failure) {
        connection.rollback();
        throw failure;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  private int drain(Connection connection) throws SQLException, InterruptedException {
    OutboxBatch batch = OutboxBatch.claim(connection, config.batch());
    if (batch.isEmpty()) {
      return 0;
    }
    lastLagMillis = batch.longestWaitMillis();
    producer.send(batch, config.acknowledgement());
    Failpoint.BEFORE_MARK.reached();
    int sent = batch.removeSent(connection);
    if (batch.brokerAway()) {
      LOG.warnf("The broker has taken %d of %d facts; the others wait", sent, batch.size());
    }
    return sent;
  }

  /** How long the oldest fact of the last batch had waited when it was taken, in milliseconds. */
  public long lastLagMillis() {
    return lastLagMillis;
  }
}
