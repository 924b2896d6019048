package org.teachercloud.catalog.booking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;

/** All bookings. */
@ApplicationScoped
class Bookings implements PanacheRepositoryBase<Booking, UUID> {

  /** Keeps this room's locks on people apart from those of others. */
  private static final int ROOM = 210;

  /** Hers, the latest time first. */
  List<Booking> of(Caller caller, int first, int size) {
    return find("person = ?1 order by begins desc, number desc", caller.id())
        .range(first, first + size - 1)
        .list();
  }

  Optional<Booking> find(UUID id, Caller caller) {
    return find("id = ?1 and person = ?2", id, caller.id()).firstResultOptional();
  }

  /** Those of a slot in the order of asking. */
  List<Booking> in(UUID slot) {
    return list("slot = ?1 order by number", slot);
  }

  /** Her standing bookings of some slots. */
  List<Booking> standing(Caller caller, Collection<UUID> slots) {
    return list("person = ?1 and slot in ?2 and state in ?3", caller.id(), slots, Booking.STANDING);
  }

  /** Her standing bookings that share a moment with a slot. */
  List<Booking> meanwhile(Caller caller, Slot slot) {
    return list(
        "person = ?1 and begins < ?2 and ends > ?3 and state in ?4",
        caller.id(),
        slot.ends,
        slot.begins,
        Booking.STANDING);
  }

  long countComing(Caller caller, Instant now) {
    return count("person = ?1 and ends > ?2 and state in ?3", caller.id(), now, Booking.STANDING);
  }

  /** The slots, in one order, for which two people have open bookings that have not begun. */
  List<UUID> bookedByBoth(UUID one, UUID other, Instant now) {
    return getEntityManager()
        .createQuery(
            "select distinct a.slot from Booking a, Booking b where a.slot = b.slot"
                + " and a.person = :one and b.person = :other and a.begins > :now"
                + " and a.state in :open and b.state in :open order by a.slot",
            UUID.class)
        .setParameter("one", one)
        .setParameter("other", other)
        .setParameter("now", now)
        .setParameter("open", Booking.OPEN)
        .getResultList();
  }

  /** Open bookings of some people for a slot. */
  List<Booking> open(UUID slot, List<UUID> persons) {
    return list("slot = ?1 and person in ?2 and state in ?3", slot, persons, Booking.OPEN);
  }

  /** Who wait for a place of a slot and get the next ones, at most so many. */
  List<Booking> nextInLine(UUID slot, int size) {
    return find("slot = ?1 and state = ?2 order by number", slot, Booking.State.WAITLISTED)
        .page(0, size)
        .list();
  }

  /** How many wait before this one, itself included. */
  long placeInLine(Booking booking) {
    return count(
        "slot = ?1 and state = ?2 and number <= ?3",
        booking.slot,
        Booking.State.WAITLISTED,
        booking.number);
  }

  /** Nobody else changes what she has booked before the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  void lock(Caller caller) {
    getEntityManager()
        .createNativeQuery(
            "SELECT pg_advisory_xact_lock(hashtextextended(:who, " + ROOM + "))", Object.class)
        .setParameter("who", caller.id().toString())
        .getSingleResult();
  }
}
