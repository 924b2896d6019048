package org.teachercloud.catalog.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.reading.LentResources;

/**
 * Places of a slot that become free go to whoever waits, in the order of asking, and may still use
 * the laboratory. Who may not is passed, and waits no longer.
 */
@ApplicationScoped
class WaitingList {

  @Inject Bookings bookings;
  @Inject LentResources laboratories;

  /**
   * Ends a booking that has not begun and hands its place on.
   *
   * @param slot locked by the caller
   * @param booking as it stands under that lock
   * @param person who ends it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void leave(Slot slot, Booking booking, UUID person, Instant now) {
    if (booking.takesAPlace()) {
      slot.taken--;
    } else {
      slot.waiting--;
    }
    booking.move(Booking.State.CANCELLED, person, now);
    bookings.flush();
    Resource laboratory = laboratories.find(slot.resource);
    List<Booking> turn = next(slot);
    while (!turn.isEmpty()) {
      for (Booking next : turn) {
        slot.waiting--;
        if (laboratories.offers(next.asker(), laboratory)) {
          next.move(Booking.State.REQUESTED, person, now);
          slot.taken++;
        } else {
          next.pass(person, now);
        }
      }
      bookings.flush();
      turn = next(slot);
    }
  }

  private List<Booking> next(Slot slot) {
    int free = slot.capacity - slot.taken;
    return free == 0 ? List.of() : bookings.nextInLine(slot.id, free);
  }
}
