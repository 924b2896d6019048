package org.teachercloud.catalog.seating;

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

/** Seats with what others are called. */
@ApplicationScoped
class SeatViews {

  @Inject SeatingTable seatings;
  @Inject SeatTable seats;
  @Inject LentResources databases;
  @Inject Resources resources;
  @Inject Institutions institutions;
  @Inject InstantSource clock;

  /** The terms of a database that she sees; empty where there are none for her. */
  @Transactional
  Optional<SeatView.Terms> terms(UUID id, Caller caller) {
    return databases
        .seenBy(caller, id)
        .flatMap(
            database ->
                seatings.findByIdOptional(id).map(seating -> terms(seating, database, caller)));
  }

  /** Hers, the latest first. */
  @Transactional
  SeatView.Page of(Caller caller, int first, int size) {
    List<Seat> found = seats.of(caller, first, size);
    Map<UUID, Resource> known = new HashMap<>();
    resources
        .all(found.stream().map(one -> one.resource).distinct().toList())
        .forEach(one -> known.put(one.id(), one));
    long total = seats.count("person", caller.id());
    return new SeatView.Page(
        found.stream().map(one -> hers(one, known.get(one.resource))).toList(),
        next(first, size, total),
        total);
  }

  /** One of hers. */
  @Transactional
  SeatView of(UUID id) {
    Seat one = seats.findById(id);
    return hers(one, resources.find(one.resource).orElseThrow());
  }

  /** Those of a database, the latest first; empty where it is not hers to run. */
  @Transactional
  Optional<SeatView.Page> to(UUID id, Caller caller, int first, int size) {
    return databases
        .ownedBy(caller, id)
        .map(
            database -> {
              long total = seats.count("resource", id);
              return new SeatView.Page(
                  seats.to(id, first, size).stream().map(one -> forOwner(one, database)).toList(),
                  next(first, size, total),
                  total);
            });
  }

  private SeatView.Terms terms(Seating seating, Resource database, Caller caller) {
    boolean owner = databases.ownedBy(caller, database.id()).isPresent();
    return new SeatView.Terms(
        seating.seats,
        seating.days,
        Math.max(0, seating.seats - seats.held(database.id(), clock.instant())),
        databases.offers(caller, database),
        mine(caller, database),
        owner ? seating.address : null,
        owner ? seating.how() : null);
  }

  private SeatView mine(Caller caller, Resource database) {
    return caller.isVisitor()
        ? null
        : seats.standing(caller, database.id()).map(one -> hers(one, database)).orElse(null);
  }

  private SeatView hers(Seat one, Resource database) {
    Instant now = clock.instant();
    Optional<Seating> open =
        one.at(now) == Seat.State.GRANTED
            ? seatings.findByIdOptional(one.resource)
            : Optional.empty();
    return new SeatView(
        one.id,
        new SeatView.Database(database.id(), database.description().title()),
        null,
        null,
        one.at(now),
        one.askedAt,
        one.grantedAt,
        one.until,
        byOwner(one),
        open.map(seating -> seating.address).orElse(null),
        open.map(Seating::how).orElse(null));
  }

  private SeatView forOwner(Seat one, Resource database) {
    return new SeatView(
        one.id,
        new SeatView.Database(database.id(), database.description().title()),
        one.name,
        one.institution == null ? null : named(one.institution),
        one.at(clock.instant()),
        one.askedAt,
        one.grantedAt,
        one.until,
        byOwner(one),
        null,
        null);
  }

  private static Boolean byOwner(Seat one) {
    return one.state == Seat.State.REVOKED && !one.changedBy.equals(one.person) ? true : null;
  }

  private Named named(String slug) {
    Text name =
        institutions.find(slug).map(Institution::name).orElseGet(() -> new Text(null, slug));
    return new Named(slug, name);
  }

  private static String next(int first, int size, long total) {
    return first + size < total ? Integer.toString(first + size) : null;
  }
}
