package org.teachercloud.catalog.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.teachercloud.access.persons.ErasePerson;
import org.teachercloud.catalog.booking.LeavePlaces;
import org.teachercloud.catalog.stating.CatalogEvents;

/** Makes wishes facts: what is here goes, and everybody else is told, in one transaction. */
@ApplicationScoped
class Leave {

  @Inject Departures departures;
  @Inject ErasePerson erase;
  @Inject LeavePlaces places;
  @Inject CatalogEvents events;

  /** Lets one whose wish is due at the moment leave; whether there was one. */
  @Transactional
  boolean leaveOne(Instant at) {
    Instant now = at.truncatedTo(ChronoUnit.MICROS);
    Optional<Departure.OpenAccount> due = departures.turnOne(now);
    due.ifPresent(
        one -> {
          places.leave(one.person(), now);
          erase.erase(one.person(), one.erasure());
          events.left(one.person(), one.erasure(), now);
        });
    return due.isPresent();
  }
}
