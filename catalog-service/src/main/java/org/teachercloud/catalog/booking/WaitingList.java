package org.teachercloud.catalog.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Places of a slot that become free go to whoever waits, in the order of asking. */
@ApplicationScoped
class WaitingList {

  @Inject Bookings bookings;

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
    int free = slot.capacity - slot.taken;
    List<Booking> let = free == 0 ? List.of() : bookings.nextInLine(slot.id, free);
    for (Booking next : let) {
      next.move(Booking.State.REQUESTED, person, now);
      slot.taken++;
      slot.waiting--;
    }
  }
}
