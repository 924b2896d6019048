package org.teachercloud.catalog.harvesting.running;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Work on waiting harvests, a few at a time, each in a thread of its own. */
@ApplicationScoped
public class HarvestWorkers {

  private static final Logger LOG = Logger.getLogger(HarvestWorkers.class);

  @Inject CarryRun carry;
  @Inject PlanRuns plan;
  @Inject HarvestLimits limits;

  private final Semaphore wake = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  void start(@Observes StartupEvent event) {
    if (limits.worker()) {
      running = true;
      for (int i = 0; i < limits.atOnce(); i++) {
        threads.add(Thread.ofPlatform().name("harvests-" + i).daemon().start(this::work));
      }
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    for (Thread thread : threads) {
      thread.interrupt();
      thread.join(limits.interval());
    }
  }

  /** There is something to do, once it is committed. */
  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) StartRun.Waiting run) {
    wake.release();
  }

  private void work() {
    while (running) {
      try {
        plan.plan();
        if (!carry.next(() -> !running)) {
          pause();
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failure) {
        if (running) {
          LOG.warnf("Harvests wait: %s", failure.getMessage());
          pauseAfter();
        }
      }
    }
  }

  private void pauseAfter() {
    try {
      pause();
    } catch (InterruptedException stopped) {
      running = false;
    }
  }

  private void pause() throws InterruptedException {
    if (wake.tryAcquire(limits.interval().toMillis(), TimeUnit.MILLISECONDS)) {
      wake.drainPermits();
    }
  }
}
