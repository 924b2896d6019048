package org.teachercloud.catalog.seating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;

/** All seats. */
@ApplicationScoped
class SeatTable implements PanacheRepositoryBase<Seat, UUID> {

  /** Hers, the latest first. */
  List<Seat> of(Caller caller, int first, int size) {
    return find("person = ?1 order by askedAt desc, id", caller.id())
        .range(first, first + size - 1)
        .list();
  }

  /** Those of a database, the latest first. */
  List<Seat> to(UUID resource, int first, int size) {
    return find("resource = ?1 order by askedAt desc, id", resource)
        .range(first, first + size - 1)
        .list();
  }

  Optional<Seat> standing(Caller caller, UUID resource) {
    return find(
            "resource = ?1 and person = ?2 and state in ?3", resource, caller.id(), Seat.STANDING)
        .firstResultOptional();
  }

  /** Seats that are held at a moment. */
  long held(UUID resource, Instant now) {
    return count("resource = ?1 and state = ?2 and until > ?3", resource, Seat.State.GRANTED, now);
  }
}
