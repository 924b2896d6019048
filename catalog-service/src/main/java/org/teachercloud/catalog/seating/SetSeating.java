package org.teachercloud.catalog.seating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.reading.LentResources;
import org.teachercloud.catalog.seating.SeatOutcome.Done;
import org.teachercloud.catalog.seating.SeatOutcome.NoDatabase;
import org.teachercloud.catalog.seating.SeatOutcome.NotThere;
import org.teachercloud.contracts.ResourceKind;

/** The owner of a database says how many seats it has, for how long, and how one gets in. */
@ApplicationScoped
class SetSeating {

  @Inject SeatingTable seatings;
  @Inject LentResources databases;
  @Inject Resources resources;
  @Inject AuditTrail audit;
  @Inject InstantSource clock;

  @Transactional(Transactional.TxType.MANDATORY)
  SeatOutcome set(Caller caller, UUID id, SeatingRequest request) {
    Optional<Resource> database = databases.ownedBy(caller, id);
    if (database.isEmpty()) {
      return new NotThere();
    }
    if (database.get().description().kind() != ResourceKind.DATABASE) {
      return new NoDatabase();
    }
    resources.lock(id);
    Seating known = seatings.lock(id).orElseGet(Seating::new);
    request.putInto(known);
    known.changedBy = caller.id();
    known.changedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (known.resource == null) {
      known.resource = id;
      seatings.persist(known);
    }
    audit.note(caller, "SEATING_SET", id.toString());
    return new Done(id);
  }
}
