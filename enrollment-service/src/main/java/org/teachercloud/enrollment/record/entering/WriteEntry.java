package org.teachercloud.enrollment.record.entering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.access.SamePerson;
import org.teachercloud.enrollment.Ids;
import org.teachercloud.enrollment.record.RecordEntries;
import org.teachercloud.enrollment.record.RecordEntry;

/** An institution adds to somebody's record, or puts another entry in the place of its own. */
@ApplicationScoped
class WriteEntry {

  private final RecordEntries entries;
  private final Relations relations;
  private final SamePerson same;
  private final AuditTrail audit;
  private final Ids ids;
  private final InstantSource clock;

  WriteEntry(
      RecordEntries entries,
      Relations relations,
      SamePerson same,
      AuditTrail audit,
      Ids ids,
      InstantSource clock) {
    this.same = same;
    this.entries = entries;
    this.relations = relations;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** How a wish to write ended. */
  sealed interface Outcome {

    /** It stands in the record. */
    record Entered(RecordEntry entry) implements Outcome {}

    /** Another has taken its place already. */
    record AlreadySuperseded() implements Outcome {}

    /** No such learner or entry for the caller. */
    record NotThere() implements Outcome {}
  }

  /**
   * Adds an entry about a learner who shares her record with the institution, or learns with it;
   * under an identifier of hers that went, about who she is now.
   */
  @Transactional
  Outcome write(Caller caller, EntryRequest request) {
    Instant now = now();
    UUID learner = same.now(request.learner());
    if (!caller.belongsTo(request.institution())
        || !relations.mayAdd(learner, request.institution(), now)) {
      return new Outcome.NotThere();
    }
    RecordEntry entry =
        new RecordEntry(ids.next(), learner, request.institution(), request.content(), now)
            .by(caller.id());
    entries.persistAndFlush(entry);
    audit.note(caller, "RECORD_ENTRY_WRITTEN", entry.id().toString());
    return new Outcome.Entered(entry);
  }

  /** Puts an entry in the place of one that an institution of the caller wrote. */
  @Transactional
  Outcome supersede(Caller caller, UUID id, Correction correction) {
    Optional<RecordEntry> found =
        entries.saidBy(caller, id).filter(one -> one.content().kind().isWritten());
    if (found.isEmpty()) {
      return new Outcome.NotThere();
    }
    RecordEntry before = found.get();
    entries
        .getEntityManager()
        .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(?1)")
        .setParameter(1, before.id().getLeastSignificantBits())
        .getSingleResult();
    if (entries.isSuperseded(before)) {
      return new Outcome.AlreadySuperseded();
    }
    RecordEntry after =
        new RecordEntry(
                ids.next(),
                before.learner(),
                before.institution(),
                correction.of(before.content()),
                now())
            .by(caller.id())
            .inPlaceOf(before, correction.withdrawn())
            .because(correction.reason() == null ? null : correction.reason().strip());
    entries.persistAndFlush(after);
    audit.note(caller, "RECORD_ENTRY_SUPERSEDED", before.id().toString());
    return new Outcome.Entered(after);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
