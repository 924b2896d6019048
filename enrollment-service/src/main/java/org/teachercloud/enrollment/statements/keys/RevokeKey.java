package org.teachercloud.enrollment.statements.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;

/** Takes a key back; the deed stands in the audit trail. */
@ApplicationScoped
class RevokeKey {

  private final Keys keys;
  private final AuditTrail audit;
  private final InstantSource clock;

  RevokeKey(Keys keys, AuditTrail audit, InstantSource clock) {
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether there is such a key of the caller's institutions. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean revoke(Caller caller, UUID id) {
    boolean there = keys.revoke(caller, id, clock.instant());
    if (there) {
      audit.note(caller, "XAPI_KEY_REVOKED", id.toString());
    }
    return there;
  }
}
