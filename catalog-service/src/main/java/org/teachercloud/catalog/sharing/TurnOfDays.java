package org.teachercloud.catalog.sharing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.teachercloud.catalog.describing.reaching.Reaches;

/**
 * Looks whose shares have begun or ended, when the next ones do and now and then. Searches and
 * enrolments know by the moments themselves; this is for those who ask what has changed, harvesters
 * among them, and to forget what is over.
 */
@ApplicationScoped
public class TurnOfDays {

  private static final Logger LOG = Logger.getLogger(TurnOfDays.class);
  private static final int BATCH = 100;

  @Inject Reaches reaches;
  @Inject SpreadGrants spread;
  @Inject InstantSource clock;

  @ConfigProperty(name = "catalog.sharing.look-every", defaultValue = "PT30S")
  Duration interval;

  private final CountDownLatch stopped = new CountDownLatch(1);

  void start(@Observes StartupEvent event) {
    Thread.ofVirtual().name("catalog-sharing").start(this::run);
  }

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
  }

  /** Turns what is due at a moment; how many there were. */
  int turn(Instant at) {
    int turned = 0;
    int now;
    do {
      now = QuarkusTransaction.requiringNew().call(() -> turnSome(at));
      turned += now;
    } while (now == BATCH);
    return turned;
  }

  private int turnSome(Instant at) {
    List<UUID> due = reaches.due(at, BATCH);
    spread.spread(due);
    return due.size();
  }

  /** Milliseconds until the next look: at the next turn that is known, but before long. */
  private long untilNext() {
    long usual = interval.toMillis();
    try {
      return reaches
          .nextTurn()
          .map(turn -> Duration.between(clock.instant(), turn).toMillis() + 1)
          .map(wait -> Math.clamp(wait, 1_000, Math.max(usual, 1_000)))
          .orElse(usual);
    } catch (RuntimeException failure) {
      return usual;
    }
  }

  private void run() {
    try {
      while (!stopped.await(untilNext(), TimeUnit.MILLISECONDS)) {
        try {
          turn(clock.instant());
        } catch (RuntimeException failure) {
          LOG.warnf("Shares are looked at again later: %s", failure.getMessage());
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
