package org.teachercloud.catalog.seating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.reading.LentResources;
import org.teachercloud.catalog.seating.SeatOutcome.AlreadyAsked;
import org.teachercloud.catalog.seating.SeatOutcome.Done;
import org.teachercloud.catalog.seating.SeatOutcome.NoLongerOffered;
import org.teachercloud.catalog.seating.SeatOutcome.NoSeat;
import org.teachercloud.catalog.seating.SeatOutcome.NoTerms;
import org.teachercloud.catalog.seating.SeatOutcome.NotOfferedToHer;
import org.teachercloud.catalog.seating.SeatOutcome.NotThere;
import org.teachercloud.catalog.seating.SeatOutcome.WrongState;
import org.teachercloud.catalog.stating.CatalogEvents;

/** A teacher asks for a seat; the owner grants it for a term or not, and may take it back. */
@ApplicationScoped
class GiveSeats {

  @Inject SeatingTable seatings;
  @Inject SeatTable seats;
  @Inject LentResources databases;
  @Inject CatalogEvents events;
  @Inject AuditTrail audit;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  @Transactional(Transactional.TxType.MANDATORY)
  SeatOutcome ask(Caller caller, UUID id) {
    Optional<Resource> database = databases.seenBy(caller, id);
    if (database.isEmpty()) {
      return new NotThere();
    }
    if (!databases.offers(caller, database.get())) {
      return new NotOfferedToHer();
    }
    if (seatings.lock(id).isEmpty()) {
      return new NoTerms();
    }
    Instant now = now();
    Optional<Seat> known = seats.standing(caller, id);
    if (known.isPresent() && known.get().at(now) != Seat.State.EXPIRED) {
      known.get().memberOf = memberOf(caller);
      return new AlreadyAsked(known.get().id);
    }
    known.ifPresent(over -> over.move(Seat.State.EXPIRED, over.changedBy, over.until));
    seats.flush();
    Seat seat = new Seat();
    seat.id = ids.next();
    seat.resource = id;
    seat.person = caller.id();
    seat.name = caller.name();
    seat.institution = caller.institutions().stream().min(String::compareTo).orElse(null);
    seat.memberOf = memberOf(caller);
    seat.askedAt = now;
    seat.move(Seat.State.REQUESTED, caller.id(), now);
    seats.persist(seat);
    return new Done(seat.id);
  }

  /** Gives her the seat for the term that holds now, where a seat is free. */
  @Transactional(Transactional.TxType.MANDATORY)
  SeatOutcome grant(Caller caller, UUID id) {
    Seat seat = seats.findById(id);
    if (seat == null || databases.ownedBy(caller, seat.resource).isEmpty()) {
      return new NotThere();
    }
    Seating seating = locked(seat);
    Instant now = now();
    return switch (seat.at(now)) {
      case GRANTED -> new Done(id);
      case EXPIRED, REVOKED -> new WrongState(seat.at(now));
      case REQUESTED -> {
        if (!databases.offers(seat.asker(), databases.find(seat.resource))) {
          yield new NoLongerOffered();
        }
        if (seats.held(seat.resource, now) >= seating.seats) {
          yield new NoSeat();
        }
        seat.grant(seating.days, caller.id(), now);
        events.seated(seat.person, seat.resource, id, seat.institution, now);
        audit.note(caller, "SEAT_GRANTED", id.toString());
        yield new Done(id);
      }
    };
  }

  /** Ends it: declined or taken back by the owner, or given up by whoever has it. */
  @Transactional(Transactional.TxType.MANDATORY)
  SeatOutcome end(Caller caller, UUID id, boolean asOwner) {
    Seat seat = seats.findById(id);
    if (seat == null || !mayEnd(caller, seat, asOwner)) {
      return new NotThere();
    }
    locked(seat);
    Instant now = now();
    Seat.State state = seat.at(now);
    if (state == Seat.State.REVOKED) {
      return new Done(id);
    }
    if (state == Seat.State.EXPIRED) {
      return new WrongState(state);
    }
    seat.move(Seat.State.REVOKED, caller.id(), now);
    audit.note(caller, "SEAT_REVOKED", id.toString());
    return new Done(id);
  }

  private static String[] memberOf(Caller caller) {
    return caller.institutions().stream().sorted().toArray(String[]::new);
  }

  private boolean mayEnd(Caller caller, Seat seat, boolean asOwner) {
    return asOwner
        ? databases.ownedBy(caller, seat.resource).isPresent()
        : seat.person.equals(caller.id());
  }

  /** The seat as it stands, under the lock of the terms. */
  private Seating locked(Seat seat) {
    Seating seating = seatings.lock(seat.resource).orElseThrow();
    seats.getEntityManager().refresh(seat);
    return seating;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
