package org.teachercloud.catalog.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a few book at a time, in the order of coming: who races for a place waits for it without
 * holding a connection that somebody else reads with.
 */
@ApplicationScoped
class Turns {

  private final BookingLimits limits;
  private final Semaphore turns;

  @Inject
  Turns(BookingLimits limits) {
    this.limits = limits;
    turns = new Semaphore(limits.atOnce(), true);
  }

  /** What it gives when the turn comes; empty where the turn does not come in time. */
  <T> Optional<T> take(Supplier<T> deed) {
    try {
      if (!turns.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(deed.get());
    } finally {
      turns.release();
    }
  }
}
