package org.teachercloud.catalog.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Gives up what a person has booked, because she leaves the cloud; who waits gets her places. */
@ApplicationScoped
public class LeavePlaces {

  @Inject Slots slots;
  @Inject Bookings bookings;
  @Inject WaitingList waitingList;

  /** Ends all of hers that have not begun, slot by slot in one order, so that two do not meet. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void leave(UUID person, Instant now) {
    List<Booking> coming =
        bookings.list(
            "person = ?1 and begins > ?2 and state in ?3 order by slot", person, now, Booking.OPEN);
    for (Booking booking : coming) {
      Slot slot = slots.findById(booking.slot);
      slots.lock(slot);
      bookings.getEntityManager().refresh(booking);
      if (Booking.OPEN.contains(booking.state)) {
        waitingList.leave(slot, booking, person, now);
      }
    }
    bookings.flush();
  }
}
