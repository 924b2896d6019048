package org.teachercloud.enrollment.enrolling.places;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again for a while: what was published a moment ago may still be on its way to us. */
@ApplicationScoped
public class Patience {

  private final EnrollingConfig config;
  private final Semaphore places;

  Patience(EnrollingConfig config) {
    this.config = config;
    this.places = new Semaphore(config.waitingAtOnce());
  }

  /** The first answer that is good, or the last one when the patience is over. */
  public <T> T until(Predicate<T> good, Supplier<T> look) {
    T answer = look.get();
    if (good.test(answer) || !places.tryAcquire()) {
      return answer;
    }
    try {
      long end = System.nanoTime() + config.patience().toNanos();
      while (!good.test(answer) && System.nanoTime() < end) {
        TimeUnit.NANOSECONDS.sleep(config.step().toNanos());
        answer = look.get();
      }
      return answer;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return answer;
    } finally {
      places.release();
    }
  }
}
