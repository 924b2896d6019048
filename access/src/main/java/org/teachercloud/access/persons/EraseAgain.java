package org.teachercloud.access.persons;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks again for those who have just left: a token lives for some minutes after its account, and
 * what she did with it in that time goes too.
 */
@ApplicationScoped
public class EraseAgain {

  private static final Logger LOG = Logger.getLogger(EraseAgain.class);

  /** How long it is looked for; prefix {@code persons.erase-again}. */
  @ConfigMapping(prefix = "persons.erase-again")
  public interface Patience {

    /** Pause between two looks. */
    @WithDefault("PT1M")
    Duration every();

    /** How long after an erasure; must be longer than a token lives. */
    @WithDefault("PT1H")
    Duration within();
  }

  @Inject Receipts receipts;
  @Inject ErasePerson erase;
  @Inject Patience patience;

  private final CountDownLatch stopped = new CountDownLatch(1);

  void start(@Observes StartupEvent event) {
    Thread.ofVirtual().name("erase-again").start(this::run);
  }

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
  }

  /** Erases once more whoever left within the time that is looked for. */
  void look() {
    receipts
        .recent(patience.within())
        .forEach(
            left ->
                QuarkusTransaction.requiringNew()
                    .run(() -> erase.erase(left.person(), left.erasure())));
  }

  private void run() {
    try {
      while (!stopped.await(patience.every().toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          look();
        } catch (RuntimeException failure) {
          LOG.warnf("Those who left are looked for again later: %s", failure.getMessage());
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
