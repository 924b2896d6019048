package org.teachercloud.catalog.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reading.LentResources;
import org.teachercloud.catalog.describing.reading.ResourceView.Named;
import org.teachercloud.catalog.networking.Institution;
import org.teachercloud.catalog.networking.Institutions;

/** Slots and bookings with what others are called. */
@ApplicationScoped
class SlotViews {

  @Inject Slots slots;
  @Inject Bookings bookings;
  @Inject LentResources laboratories;
  @Inject SupportedLearners supportedLearners;
  @Inject Resources resources;
  @Inject Institutions institutions;
  @Inject InstantSource clock;

  /**
   * Times of a laboratory that she sees; empty where it is not there for her.
   *
   * @param all whether those that are over or cancelled are wanted too; for its owner only
   */
  @Transactional
  Optional<SlotView.Page> of(UUID resource, Caller caller, boolean all, int first, int size) {
    boolean owner = laboratories.ownedBy(caller, resource).isPresent();
    return laboratories
        .seenBy(caller, resource)
        .map(
            laboratory -> {
              boolean every = all && owner;
              Instant now = clock.instant();
              List<Slot> found =
                  every
                      ? slots.all(resource, first, size)
                      : slots.coming(resource, now, first, size);
              long total = every ? slots.countAll(resource) : slots.countComing(resource, now);
              return new SlotView.Page(
                  views(found, laboratory, caller), next(first, size, total), total);
            });
  }

  /** Her bookings, the latest time first. */
  @Transactional
  BookingView.Page of(Caller caller, int first, int size) {
    List<Booking> found = bookings.of(caller, first, size);
    Map<UUID, Slot> known = new HashMap<>();
    slots
        .list("id in ?1", found.stream().map(one -> one.slot).toList())
        .forEach(slot -> known.put(slot.id, slot));
    Map<UUID, Resource> booked = new HashMap<>();
    resources
        .all(known.values().stream().map(slot -> slot.resource).distinct().toList())
        .forEach(resource -> booked.put(resource.id(), resource));
    long total = bookings.count("person", caller.id());
    List<BookingView> items =
        found.stream()
            .map(one -> view(one, known.get(one.slot), booked.get(known.get(one.slot).resource)))
            .toList();
    return new BookingView.Page(items, next(first, size, total), total);
  }

  /** A booking of hers. */
  @Transactional
  BookingView of(Caller caller, UUID id) {
    Booking booking = bookings.find(id, caller).orElseThrow();
    Slot slot = slots.findById(booking.slot);
    return view(booking, slot, resources.find(slot.resource).orElseThrow());
  }

  /** Who has booked, or waits for, a slot; empty where the laboratory is not hers to run. */
  @Transactional
  Optional<List<GuestView>> guests(UUID id, Caller caller) {
    return slots
        .findByIdOptional(id)
        .filter(slot -> laboratories.ownedBy(caller, slot.resource).isPresent())
        .map(
            slot ->
                bookings.in(id).stream()
                    .map(
                        one ->
                            new GuestView(
                                one.id,
                                one.name,
                                one.institution == null ? null : named(one.institution),
                                one.state,
                                one.askedAt))
                    .toList());
  }

  /** What an institution is called. */
  Named named(String slug) {
    Text name =
        institutions.find(slug).map(Institution::name).orElseGet(() -> new Text(null, slug));
    return new Named(slug, name);
  }

  private List<SlotView> views(List<Slot> found, Resource laboratory, Caller caller) {
    Instant now = clock.instant();
    boolean offered = laboratories.offers(caller, laboratory);
    boolean supported = offered && supportedLearners.include(caller);
    Map<UUID, Booking> mine = new HashMap<>();
    if (!caller.isVisitor()) {
      bookings
          .standing(caller, found.stream().map(slot -> slot.id).toList())
          .forEach(one -> mine.put(one.slot, one));
    }
    return found.stream()
        .map(
            slot ->
                view(
                    slot,
                    offered && !slot.hasBegun(now) && (supported || slot.isForEveryone(now)),
                    mine.get(slot.id)))
        .toList();
  }

  private SlotView view(Slot slot, boolean mayBook, Booking mine) {
    return new SlotView(
        slot.id,
        slot.place,
        slot.zone,
        slot.begins,
        slot.ends,
        slot.capacity,
        slot.capacity - slot.taken,
        slot.waiting,
        slot.briefing(),
        slot.priorityUntil,
        slot.cancelledAt == null ? null : true,
        mayBook && slot.cancelledAt == null,
        mine == null ? null : new SlotView.Mine(mine.id, mine.state, placeInLine(mine)));
  }

  private BookingView view(Booking booking, Slot slot, Resource laboratory) {
    boolean declined =
        booking.state == Booking.State.CANCELLED
            && booking.reason == null
            && !booking.changedBy.equals(booking.person);
    return new BookingView(
        booking.id,
        slot.id,
        new BookingView.Laboratory(laboratory.id(), laboratory.description().title()),
        slot.place,
        slot.zone,
        booking.begins,
        booking.ends,
        booking.state,
        placeInLine(booking),
        declined ? true : null,
        booking.reason,
        booking.askedAt,
        booking.changedAt);
  }

  private Long placeInLine(Booking booking) {
    return booking.state == Booking.State.WAITLISTED ? bookings.placeInLine(booking) : null;
  }

  private static String next(int first, int size, long total) {
    return first + size < total ? Integer.toString(first + size) : null;
  }
}
