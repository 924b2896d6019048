package org.teachercloud.catalog.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.booking.Booking.State;
import org.teachercloud.catalog.booking.BookingOutcome.Begun;
import org.teachercloud.catalog.booking.BookingOutcome.Done;
import org.teachercloud.catalog.booking.BookingOutcome.NoLongerOffered;
import org.teachercloud.catalog.booking.BookingOutcome.NotThere;
import org.teachercloud.catalog.booking.BookingOutcome.Over;
import org.teachercloud.catalog.booking.BookingOutcome.TooEarly;
import org.teachercloud.catalog.booking.BookingOutcome.WrongState;
import org.teachercloud.catalog.describing.reading.LentResources;
import org.teachercloud.catalog.stating.CatalogEvents;
import org.teachercloud.catalog.stating.StatedBooking;

/** The owner's side of a booking: confirmed or declined, then received or missed. */
@ApplicationScoped
class HostBooking {

  /** What the owner does. */
  enum Step {
    CONFIRM(State.CONFIRMED, EnumSet.of(State.REQUESTED)),
    DECLINE(State.CANCELLED, Booking.OPEN),
    CHECK_IN(State.CHECKED_IN, EnumSet.of(State.CONFIRMED)),
    FINISH(State.DONE, EnumSet.of(State.CHECKED_IN)),
    NO_SHOW(State.NO_SHOW, EnumSet.of(State.REQUESTED, State.CONFIRMED));

    final State to;
    private final Set<State> from;

    Step(State to, Set<State> from) {
      this.to = to;
      this.from = from;
    }
  }

  @Inject Slots slots;
  @Inject Bookings bookings;
  @Inject WaitingList waitingList;
  @Inject LentResources laboratories;
  @Inject BookingLimits limits;
  @Inject CatalogEvents events;
  @Inject AuditTrail audit;
  @Inject InstantSource clock;

  @Transactional(Transactional.TxType.MANDATORY)
  BookingOutcome take(Step step, Caller caller, UUID id) {
    Booking booking = bookings.findById(id);
    Slot slot = booking == null ? null : slots.findById(booking.slot);
    if (slot == null || laboratories.ownedBy(caller, slot.resource).isEmpty()) {
      return new NotThere();
    }
    slots.lock(slot);
    bookings.getEntityManager().refresh(booking);
    if (booking.state == step.to) {
      return new Done(id);
    }
    if (!step.from.contains(booking.state)) {
      return new WrongState(booking.state);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    boolean early =
        switch (step) {
          case CHECK_IN -> now.isBefore(slot.begins.minus(limits.checkInBefore()));
          case NO_SHOW -> !slot.hasBegun(now);
          case FINISH -> !slot.isOver(now);
          case CONFIRM, DECLINE -> false;
        };
    if (early) {
      return new TooEarly();
    }
    if (step == Step.CONFIRM && slot.isOver(now)) {
      return new Over();
    }
    if (step == Step.CONFIRM
        && !laboratories.offers(booking.asker(), laboratories.find(slot.resource))) {
      return new NoLongerOffered();
    }
    if (step == Step.DECLINE && slot.hasBegun(now)) {
      return new Begun();
    }
    if (step == Step.DECLINE) {
      waitingList.leave(slot, booking, caller.id(), now);
    } else {
      booking.move(step.to, caller.id(), now);
    }
    if (step == Step.CONFIRM) {
      events.confirmed(
          new StatedBooking(id, slot.resource, booking.person, booking.institution), now);
    }
    audit.note(caller, "BOOKING_" + step.to, id.toString());
    return new Done(id);
  }
}
