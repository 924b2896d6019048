package org.teachercloud.catalog.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.booking.BookingOutcome.Begun;
import org.teachercloud.catalog.booking.BookingOutcome.Done;
import org.teachercloud.catalog.booking.BookingOutcome.NoLaboratory;
import org.teachercloud.catalog.booking.BookingOutcome.NotPublished;
import org.teachercloud.catalog.booking.BookingOutcome.NotThere;
import org.teachercloud.catalog.booking.BookingOutcome.TimesDoNotFit;
import org.teachercloud.catalog.booking.BookingOutcome.TooMany;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.reading.LentResources;
import org.teachercloud.contracts.ResourceKind;

/** The owner of a laboratory offers times, and takes them back. */
@ApplicationScoped
class OfferSlots {

  @Inject Slots slots;
  @Inject Bookings bookings;
  @Inject LentResources laboratories;
  @Inject Resources resources;
  @Inject BookingLimits limits;
  @Inject AuditTrail audit;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  /** Offers one time, or the same hour of several weeks: all of them or none. */
  @Transactional(Transactional.TxType.MANDATORY)
  BookingOutcome offer(Caller caller, UUID id, SlotRequest request) {
    Optional<Resource> laboratory = laboratories.ownedBy(caller, id);
    if (laboratory.isEmpty()) {
      return new NotThere();
    }
    if (laboratory.get().description().kind() != ResourceKind.LAB) {
      return new NoLaboratory();
    }
    if (laboratory.get().state() != ResourceState.PUBLISHED) {
      return new NotPublished();
    }
    Instant now = now();
    Optional<List<Slot>> wished = slots(id, request, now);
    if (wished.isEmpty()) {
      return new TimesDoNotFit();
    }
    resources.lock(id);
    if (slots.countComing(id, now) + wished.get().size() > limits.slots()) {
      return new TooMany();
    }
    for (Slot slot : wished.get()) {
      slot.madeBy = caller.id();
      slots.persist(slot);
      audit.note(caller, "SLOT_OFFERED", slot.id.toString());
    }
    return new Done(wished.get().getFirst().id);
  }

  /** Cancels a time that has not begun, and every booking of it. */
  @Transactional(Transactional.TxType.MANDATORY)
  BookingOutcome cancel(Caller caller, UUID id) {
    Slot slot = slots.findById(id);
    if (slot == null || laboratories.ownedBy(caller, slot.resource).isEmpty()) {
      return new NotThere();
    }
    slots.lock(slot);
    if (slot.cancelledAt != null) {
      return new Done(id);
    }
    Instant now = now();
    if (slot.hasBegun(now)) {
      return new Begun();
    }
    slot.cancelledAt = now;
    slot.taken = 0;
    slot.waiting = 0;
    bookings.in(id).stream()
        .filter(booking -> Booking.STANDING.contains(booking.state))
        .forEach(booking -> booking.move(Booking.State.CANCELLED, caller.id(), now));
    audit.note(caller, "SLOT_CANCELLED", id.toString());
    return new Done(id);
  }

  /** The slots as wished; empty where the zone or one of the times is none, or too far away. */
  private Optional<List<Slot>> slots(UUID resource, SlotRequest request, Instant now) {
    Instant priority =
        request.priorityHours() == null || request.priorityHours() == 0
            ? null
            : now.plus(Duration.ofHours(request.priorityHours()));
    List<Slot> made = new ArrayList<>();
    int weeks = request.weeks() == null ? 1 : request.weeks();
    for (int week = 0; week < weeks; week++) {
      Optional<Instant> from = instant(request.from().plusWeeks(week), request.zone());
      if (from.filter(one -> one.isAfter(now) && one.isBefore(now.plus(limits.ahead())))
          .isEmpty()) {
        return Optional.empty();
      }
      Slot slot = new Slot();
      slot.id = ids.next();
      slot.resource = resource;
      slot.place = request.place();
      slot.zone = request.zone();
      slot.begins = from.get();
      slot.ends = from.get().plus(request.minutes(), ChronoUnit.MINUTES);
      slot.capacity = request.capacity();
      slot.brief(request.safety());
      slot.priorityUntil =
          priority != null && priority.isAfter(slot.begins) ? slot.begins : priority;
      slot.madeAt = now;
      made.add(slot);
    }
    return Optional.of(made);
  }

  /** Empty for a zone that nobody knows, and for an hour that clocks leave out there. */
  static Optional<Instant> instant(LocalDateTime local, String zone) {
    try {
      ZoneId known = ZoneId.of(zone);
      boolean there = zone.contains("/") && !known.getRules().getValidOffsets(local).isEmpty();
      return there ? Optional.of(local.atZone(known).toInstant()) : Optional.empty();
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
