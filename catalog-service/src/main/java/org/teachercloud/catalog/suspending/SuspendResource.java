package org.teachercloud.catalog.suspending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.sharing.SpreadGrants;

/**
 * The operator stops what is shared of a resource and lets it go on. Its grants stay as they are
 * and may change meanwhile: what they say when it goes on holds then.
 */
@ApplicationScoped
class SuspendResource {

  @Inject Suspensions suspensions;
  @Inject Resources resources;
  @Inject SpreadGrants spread;
  @Inject AuditTrail audit;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  /**
   * Stops it. What is suspended already stays so, for the reason that was given first.
   *
   * @return whether there is such a resource, published once, whatever became of it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean suspend(Caller caller, UUID id, String reason) {
    if (!isThere(id)) {
      return false;
    }
    if (suspensions.of(id).isEmpty()) {
      Suspension begun = new Suspension();
      begun.id = ids.next();
      begun.resource = id;
      begun.reason = reason;
      begun.suspendedBy = caller.id();
      begun.suspendedAt = now();
      suspensions.persistAndFlush(begun);
      audit.note(caller, "SHARING_SUSPENDED", id.toString());
      spread.suspended(id);
    }
    return true;
  }

  /**
   * Lets it go on; what is not suspended stays so.
   *
   * @return whether there is such a resource, published once, whatever became of it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean lift(Caller caller, UUID id) {
    if (!isThere(id)) {
      return false;
    }
    suspensions
        .of(id)
        .ifPresent(
            one -> {
              one.liftedBy = caller.id();
              one.liftedAt = now();
              suspensions.flush();
              audit.note(caller, "SHARING_GOES_ON", id.toString());
              spread.suspended(id);
            });
    return true;
  }

  /** Locked: two who suspend or lift at once come one after the other. */
  private boolean isThere(UUID id) {
    return resources.lock(id).filter(one -> one.version() > 0).isPresent();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
