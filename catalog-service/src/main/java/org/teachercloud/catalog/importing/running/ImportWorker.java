package org.teachercloud.catalog.importing.running;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.teachercloud.catalog.importing.ImportLimits;

/** Works on waiting imports, one after the other, in a thread of its own. */
@ApplicationScoped
public class ImportWorker {

  private static final Logger LOG = Logger.getLogger(ImportWorker.class);

  @Inject ImportRun run;
  @Inject ImportLimits limits;

  private final Semaphore wake = new Semaphore(0);
  private volatile boolean running;
  private Thread thread;

  void start(@Observes StartupEvent event) {
    if (limits.worker()) {
      running = true;
      thread = Thread.ofPlatform().name("imports").daemon().start(this::work);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    wake.release();
    if (thread != null) {
      thread.join(limits.lease());
    }
  }

  /** There is something to do. */
  public void wake() {
    wake.release();
  }

  private void work() {
    while (running) {
      try {
        if (!run.next(() -> !running)) {
          boolean woken = wake.tryAcquire(limits.interval().toMillis(), TimeUnit.MILLISECONDS);
          if (woken) {
            wake.drainPermits();
          }
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException failure) {
        LOG.warnf("Imports wait: %s", failure.getMessage());
        pause();
      }
    }
  }

  private void pause() {
    try {
      wake.tryAcquire(limits.interval().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
