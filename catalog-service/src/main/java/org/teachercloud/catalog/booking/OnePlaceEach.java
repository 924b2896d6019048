package org.teachercloud.catalog.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.access.merging.MergeRule;

/**
 * Two accounts of one person may have booked the same time; she needs one place. The one that has a
 * place stays, of two such the earlier; who waits gets the other.
 */
@ApplicationScoped
class OnePlaceEach implements MergeRule {

  private static final Comparator<Booking> STAYS_FIRST =
      Comparator.comparing((Booking one) -> !one.takesAPlace()).thenComparing(one -> one.number);

  @Inject Slots slots;
  @Inject Bookings bookings;
  @Inject WaitingList waitingList;

  @Override
  public String table() {
    return "booking";
  }

  /** Slot by slot in one order, so that two do not meet. */
  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, Long> merge(UUID person, UUID into, Instant at) {
    long ended = 0;
    for (UUID id : bookings.bookedByBoth(person, into, at)) {
      Slot slot = slots.findById(id);
      slots.lock(slot);
      List<Booking> both = bookings.open(id, List.of(person, into));
      both.forEach(bookings.getEntityManager()::refresh);
      List<Booking> standing =
          both.stream()
              .filter(one -> Booking.OPEN.contains(one.state))
              .sorted(STAYS_FIRST)
              .skip(1)
              .toList();
      for (Booking one : standing) {
        waitingList.leave(slot, one, into, at);
        ended++;
      }
    }
    bookings.flush();
    bookings.getEntityManager().clear();
    return Map.of(table(), ended);
  }
}
