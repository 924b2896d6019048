package org.teachercloud.catalog.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.teachercloud.catalog.booking.BookingOutcome.Crowded;

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

  /** Does it when the turn comes; {@link Crowded} where it does not come in time. */
  BookingOutcome take(Supplier<BookingOutcome> deed) {
    try {
      if (!turns.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        return new Crowded();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Crowded();
    }
    try {
      return deed.get();
    } finally {
      turns.release();
    }
  }
}
