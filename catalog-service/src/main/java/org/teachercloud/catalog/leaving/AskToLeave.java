package org.teachercloud.catalog.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.IdSource;

/** Notes that somebody wishes to leave, once. */
@ApplicationScoped
class AskToLeave {

  @Inject Departures departures;
  @Inject LeavingConfig config;
  @Inject AuditTrail audit;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  @Transactional
  AskOutcome ask(String typed, Caller caller) {
    if (!typed.strip().equals(caller.name().strip())) {
      return new AskOutcome.NameDiffers();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<Departure> asked = departures.ask(ids.next(), caller, now, now.plus(config.waiting()));
    if (asked.isEmpty()) {
      return new AskOutcome.AskedBefore(departures.of(caller).orElseThrow());
    }
    audit.note(caller, "ERASURE_ASKED", asked.get().id().toString());
    return new AskOutcome.Asked(asked.get());
  }
}
