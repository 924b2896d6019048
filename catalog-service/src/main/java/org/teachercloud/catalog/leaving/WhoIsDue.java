package org.teachercloud.catalog.leaving;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks now and then whose time to think better of it is over. */
@ApplicationScoped
public class WhoIsDue {

  private static final Logger LOG = Logger.getLogger(WhoIsDue.class);

  @Inject Leave leave;
  @Inject LeavingConfig config;
  @Inject InstantSource clock;

  private final CountDownLatch stopped = new CountDownLatch(1);

  void start(@Observes StartupEvent event) {
    Thread.ofVirtual().name("catalog-leaving").start(this::run);
  }

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
  }

  private void run() {
    try {
      while (!stopped.await(config.lookEvery().toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      boolean more = true;
      while (more) {
        more = leave.leaveOne(clock.instant());
      }
    } catch (RuntimeException failure) {
      LOG.warnf("Somebody leaves later: %s", failure.getMessage());
    }
  }
}
