package org.teachercloud.catalog.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.booking.BookingOutcome.AlreadyBooked;
import org.teachercloud.catalog.booking.BookingOutcome.AnotherThen;
import org.teachercloud.catalog.booking.BookingOutcome.Begun;
import org.teachercloud.catalog.booking.BookingOutcome.BriefingNeeded;
import org.teachercloud.catalog.booking.BookingOutcome.Done;
import org.teachercloud.catalog.booking.BookingOutcome.Full;
import org.teachercloud.catalog.booking.BookingOutcome.NotOfferedToHer;
import org.teachercloud.catalog.booking.BookingOutcome.NotThere;
import org.teachercloud.catalog.booking.BookingOutcome.PriorityOfOthers;
import org.teachercloud.catalog.booking.BookingOutcome.SlotCancelled;
import org.teachercloud.catalog.booking.BookingOutcome.TooMany;
import org.teachercloud.catalog.booking.BookingOutcome.WrongState;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.reading.LentResources;

/**
 * Takes a place, or a place in the line for one; gives it up. First her lock is taken, then the
 * slot's: whoever races for a place waits for the one or the other.
 */
@ApplicationScoped
class BookSlot {

  @Inject Slots slots;
  @Inject Bookings bookings;
  @Inject WaitingList waitingList;
  @Inject LentResources laboratories;
  @Inject SupportedLearners supportedLearners;
  @Inject BookingLimits limits;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  @Transactional(Transactional.TxType.MANDATORY)
  BookingOutcome book(Caller caller, UUID id, BookRequest request) {
    Slot slot = slots.findById(id);
    if (slot == null) {
      return new NotThere();
    }
    Resource laboratory = laboratories.find(slot.resource);
    if (!laboratories.offers(caller, laboratory)) {
      return laboratories.shows(caller, laboratory) ? new NotOfferedToHer() : new NotThere();
    }
    bookings.lock(caller);
    slots.lock(slot);
    List<Booking> known = bookings.standing(caller, List.of(id));
    if (!known.isEmpty()) {
      known.getFirst().memberOf = memberOf(caller);
      return new AlreadyBooked(known.getFirst().id);
    }
    Instant now = now();
    return refusal(caller, slot, request, now).orElseGet(() -> booked(caller, slot, now));
  }

  /** Gives a place up, as long as it has not begun; the first who waits gets it. */
  @Transactional(Transactional.TxType.MANDATORY)
  BookingOutcome giveUp(Caller caller, UUID id) {
    Optional<Booking> found = bookings.find(id, caller);
    if (found.isEmpty()) {
      return new NotThere();
    }
    Booking booking = found.get();
    Slot slot = slots.findById(booking.slot);
    slots.lock(slot);
    bookings.getEntityManager().refresh(booking);
    if (booking.state == Booking.State.CANCELLED) {
      return new Done(id);
    }
    if (!Booking.OPEN.contains(booking.state)) {
      return new WrongState(booking.state);
    }
    Instant now = now();
    if (slot.hasBegun(now)) {
      return new Begun();
    }
    waitingList.leave(slot, booking, caller.id(), now);
    return new Done(id);
  }

  private Optional<BookingOutcome> refusal(
      Caller caller, Slot slot, BookRequest request, Instant now) {
    BookingOutcome refusal = null;
    if (slot.cancelledAt != null) {
      refusal = new SlotCancelled();
    } else if (slot.hasBegun(now)) {
      refusal = new Begun();
    } else if (!slot.isForEveryone(now) && !supportedLearners.include(caller)) {
      refusal = new PriorityOfOthers(slot.priorityUntil);
    } else if (slot.hasBriefing() && !request.briefed()) {
      refusal = new BriefingNeeded();
    } else if (!bookings.meanwhile(caller, slot).isEmpty()) {
      refusal = new AnotherThen();
    } else if (bookings.countComing(caller, now) >= limits.bookings()) {
      refusal = new TooMany();
    } else if (slot.taken == slot.capacity && slot.waiting >= limits.waiting()) {
      refusal = new Full();
    }
    return Optional.ofNullable(refusal);
  }

  private BookingOutcome booked(Caller caller, Slot slot, Instant now) {
    boolean free = slot.taken < slot.capacity;
    Booking booking = new Booking();
    booking.id = ids.next();
    booking.slot = slot.id;
    booking.person = caller.id();
    booking.name = caller.name();
    booking.institution = caller.institution();
    booking.memberOf = memberOf(caller);
    booking.begins = slot.begins;
    booking.ends = slot.ends;
    booking.askedAt = now;
    booking.move(free ? Booking.State.REQUESTED : Booking.State.WAITLISTED, caller.id(), now);
    if (free) {
      slot.taken++;
    } else {
      slot.waiting++;
    }
    bookings.persist(booking);
    return new Done(booking.id);
  }

  private static String[] memberOf(Caller caller) {
    return caller.institutions().stream().sorted().toArray(String[]::new);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
