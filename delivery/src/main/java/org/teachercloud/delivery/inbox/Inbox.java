package org.teachercloud.delivery.inbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.teachercloud.delivery.DatabaseAway;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.delivery.Failpoint;
import org.teachercloud.delivery.Transactions;
import org.teachercloud.delivery.deadletters.DeadLetters;

/**
 * Where facts of others arrive. Returns only when every record has had its effect, waits for its
 * predecessor, was seen before, or is a dead letter; so its caller may acknowledge. A database that
 * is away is waited for.
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);

  public @Inject InboxWork work;
  public @Inject DeadLetters deadLetters;
  public @Inject InboxConfig config;
  public @Inject Transactions transactions;

  private final AtomicBoolean stopping = new AtomicBoolean();
  private final AtomicBoolean resumed = new AtomicBoolean();

  void stop(@Observes ShutdownEvent event) {
    stopping.set(true);
  }

  /** Takes a batch of records as polled; the caller acknowledges after this returns. */
  public void accept(ConsumerRecords<String, byte[]> records) {
    if (!resumed.get()) {
      resume();
      resumed.set(true);
    }
    accept(StreamSupport.stream(records.spliterator(), false).map(Arrival::of).toList());
  }

  public void accept(List<Arrival> arrivals) {
    if (!arrivals.isEmpty() && !acceptTogether(arrivals)) {
      arrivals.forEach(this::acceptAlone);
    }
    Failpoint.BEFORE_ACK.reached();
  }

  /** Releases what a process that died could not release any more. */
  private void resume() {
    while (true) {
      try {
        work.releasable().forEach(this::acceptAlone);
        return;
      } catch (DeliveryException away) {
        pause(away);
      }
    }
  }

  private boolean acceptTogether(List<Arrival> arrivals) {
    while (true) {
      try {
        transactions.run(() -> work.apply(arrivals));
        Failpoint.AFTER_CONSUMER_COMMIT.reached();
        return true;
      } catch (RuntimeException failure) {
        if (!databaseIsAway(failure)) {
          LOG.debugf(failure, "A batch of %d is taken one by one", arrivals.size());
          return false;
        }
        pause(failure);
      }
    }
  }

  /** Fact by fact, the arrival and what waited for it, until none of its subject can follow. */
  private void acceptAlone(Arrival arrival) {
    AtomicReference<Arrival> tried = new AtomicReference<>(arrival);
    int failures = 0;
    boolean more = true;
    while (more) {
      tried.set(arrival);
      try {
        more = transactions.call(() -> work.applyOne(arrival, tried::set));
        failures = 0;
      } catch (RuntimeException failure) {
        boolean poison = !databaseIsAway(failure) && ++failures >= config.attempts();
        if (!poison) {
          pause(failure);
        } else if (buried(tried.get(), failure)) {
          failures = 0;
          more = tried.get() != arrival;
        }
      }
    }
  }

  private boolean buried(Arrival fact, RuntimeException failure) {
    try {
      deadLetters.bury(fact, failure);
      return true;
    } catch (RuntimeException alsoFailed) {
      LOG.warnf("A dead letter could not be kept yet: %s", alsoFailed.getMessage());
      pause(alsoFailed);
      return false;
    }
  }

  private boolean databaseIsAway(RuntimeException failure) {
    return DatabaseAway.caused(failure) || !work.databaseAnswers();
  }

  private void pause(RuntimeException failure) {
    if (stopping.get()) {
      throw failure;
    }
    LOG.warnf("Facts are tried again: %s", failure.getMessage());
    try {
      Thread.sleep(config.pause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
