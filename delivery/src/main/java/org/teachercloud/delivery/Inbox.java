package org.teachercloud.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Where facts of others arrive. Returns only when every record has had its effect, waits for its
 * predecessor, was seen before, or is a dead letter; so its caller may acknowledge. A database that
 * is away is waited for.
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);

  @Inject InboxWork work;
  @Inject DeadLetters deadLetters;
  @Inject InboxConfig config;

  private final AtomicBoolean stopping = new AtomicBoolean();

  void stop(@Observes ShutdownEvent event) {
    stopping.set(true);
  }

  /** Takes a batch of records as polled; the caller acknowledges after this returns. */
  public void accept(ConsumerRecords<String, byte[]> records) {
    accept(StreamSupport.stream(records.spliterator(), false).map(Arrival::of).toList());
  }

  void accept(List<Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      return;
    }
    try {
      QuarkusTransaction.requiringNew().run(() -> work.apply(arrivals));
      Failpoint.AFTER_CONSUMER_COMMIT.reached();
    } catch (RuntimeException failure) {
      LOG.debugf(failure, "A batch of %d is taken one by one", arrivals.size());
      arrivals.forEach(this::acceptAlone);
    }
    Failpoint.BEFORE_ACK.reached();
  }

  private void acceptAlone(Arrival arrival) {
    int failures = 0;
    while (true) {
      try {
        QuarkusTransaction.requiringNew().run(() -> work.apply(List.of(arrival)));
        return;
      } catch (RuntimeException failure) {
        boolean poison = !databaseIsAway(failure) && ++failures >= config.attempts();
        if (poison && buried(arrival, failure)) {
          return;
        }
        pause(failure);
      }
    }
  }

  private boolean buried(Arrival arrival, RuntimeException failure) {
    try {
      deadLetters.bury(arrival, failure);
      return true;
    } catch (RuntimeException alsoFailed) {
      LOG.warnf("A dead letter could not be kept yet: %s", alsoFailed.getMessage());
      return false;
    }
  }

  private void pause(RuntimeException failure) {
    if (stopping.get()) {
      throw failure;
    }
    LOG.warnf("A fact is tried again: %s", failure.getMessage());
    try {
      Thread.sleep(config.pause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  /** SQL states of class 08 (connection), 53 (resources) and 57 (operator), and failed pools. */
  static boolean databaseIsAway(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        return state == null
            || state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57")
            || state.startsWith("40");
      }
    }
    return false;
  }
}
