package org.teachercloud.enrollment.statements.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.Ids;
import org.teachercloud.enrollment.statements.talking.XapiVersion;

/** Makes a key; the deed stands in the audit trail. */
@ApplicationScoped
class MakeKey {

  /** What became of it. */
  sealed interface Outcome permits Made, NotYours {}

  /** There it is, with its secret. */
  record Made(KeyView.Fresh fresh) implements Outcome {}

  /** The institution is none of hers, or she has several and named none. */
  record NotYours() implements Outcome {}

  private final Keys keys;
  private final Spaces spaces;
  private final AuditTrail audit;
  private final InstantSource clock;
  private final Ids ids;
  private final SecureRandom chance = new SecureRandom();

  MakeKey(Keys keys, Spaces spaces, AuditTrail audit, InstantSource clock, Ids ids) {
    this.keys = keys;
    this.spaces = spaces;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Outcome make(Caller caller, KeyRequest request) {
    String institution = request.institution();
    if (institution == null && caller.institutions().size() == 1) {
      institution = caller.institutions().iterator().next();
    }
    if (institution == null || !caller.belongsTo(institution)) {
      return new NotYours();
    }
    UUID id = ids.next();
    String secret = Secrets.fresh(chance);
    Key key =
        new Key(
            id,
            spaces.of(institution, request.tool()),
            institution,
            request.tool(),
            request.name(),
            request.scopes(),
            request.version() == null
                ? XapiVersion.SECOND
                : XapiVersion.named(request.version()).orElseThrow(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            null);
    keys.add(key, Secrets.digest(secret), caller.id());
    audit.note(caller, "XAPI_KEY_MADE", id.toString());
    return new Made(new KeyView.Fresh(KeyView.of(key), secret));
  }
}
