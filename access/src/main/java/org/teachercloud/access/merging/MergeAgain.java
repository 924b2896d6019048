package org.teachercloud.access.merging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.teachercloud.access.SamePerson;
import org.teachercloud.access.persons.EraseAgain;

/**
 * Looks again for what came under an account that has just gone: between the merge and the moment
 * at which every replica knew of it, a token of that account could still write under its own
 * identifier.
 */
@ApplicationScoped
public class MergeAgain {

  private static final Logger LOG = Logger.getLogger(MergeAgain.class);

  @Inject SamePerson same;
  @Inject MergePerson mergePerson;
  @Inject MergeReceipts receipts;
  @Inject EraseAgain.Patience patience;
  @Inject InstantSource clock;

  private final CountDownLatch stopped = new CountDownLatch(1);

  void start(@Observes StartupEvent event) {
    Thread.ofVirtual().name("merge-again").start(this::run);
  }

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
  }

  /** Moves once more what stands under accounts that went within the time that tokens live. */
  public void look() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    same.recent()
        .forEach(
            (person, into) ->
                receipts
                    .mergeOf(person)
                    .ifPresent(
                        merge ->
                            QuarkusTransaction.requiringNew()
                                .run(() -> mergePerson.merge(person, into, merge, now))));
  }

  private void run() {
    try {
      while (!stopped.await(patience.every().toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          look();
        } catch (RuntimeException failure) {
          LOG.warnf("Those who went are looked for again later: %s", failure.getMessage());
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
