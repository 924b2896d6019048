package org.teachercloud.catalog.harvesting.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import org.teachercloud.catalog.harvesting.sources.HarvestSource;
import org.teachercloud.catalog.harvesting.sources.HarvestSources;
import org.teachercloud.catalog.harvesting.sources.SourceOutcome;

/** Somebody has a source harvested now. */
@ApplicationScoped
public class StartRun {

  @Inject HarvestSources sources;
  @Inject HarvestRuns runs;
  @Inject Event<Waiting> waiting;
  @Inject AuditTrail audit;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  /** A harvest waits for its worker. */
  record Waiting(UUID run) {}

  /**
   * Puts a harvest in the queue.
   *
   * @param full whether everything is asked for, whatever was read before
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SourceOutcome start(Caller caller, UUID id, boolean full) {
    Optional<HarvestSource> locked = sources.lock(id, caller);
    if (locked.isEmpty()) {
      return new SourceOutcome.NotThere();
    }
    HarvestSource source = locked.get();
    if (!source.isReady()) {
      return new SourceOutcome.NotApproved();
    }
    UUID run = ids.next();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!runs.add(run, source, caller.id(), full, now)) {
      return new SourceOutcome.UnderWay();
    }
    audit.note(caller, "HARVEST_STARTED", id.toString());
    waiting.fire(new Waiting(run));
    return new SourceOutcome.Done(run);
  }
}
