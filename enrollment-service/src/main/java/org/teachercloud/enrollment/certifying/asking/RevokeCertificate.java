package org.teachercloud.enrollment.certifying.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.awards.Awards;
import org.teachercloud.enrollment.certifying.Certificate;
import org.teachercloud.enrollment.certifying.CertificateChanged;
import org.teachercloud.enrollment.certifying.Certificates;
import org.teachercloud.enrollment.stating.CertificateDraft;
import org.teachercloud.enrollment.stating.EnrollmentEvents;

/** Revokes what the caller's institution has issued; once revoked it stays so. */
@ApplicationScoped
class RevokeCertificate {

  private final Certificates certificates;
  private final Awards awards;
  private final EnrollmentEvents events;
  private final Event<CertificateChanged> changed;
  private final AuditTrail audit;
  private final InstantSource clock;

  RevokeCertificate(
      Certificates certificates,
      Awards awards,
      EnrollmentEvents events,
      Event<CertificateChanged> changed,
      AuditTrail audit,
      InstantSource clock) {
    this.certificates = certificates;
    this.awards = awards;
    this.events = events;
    this.changed = changed;
    this.audit = audit;
    this.clock = clock;
  }

  /** The certificate, revoked now or before; empty where it is not the caller's to revoke. */
  @Transactional
  Optional<Certificate> revoke(Caller caller, UUID id, RevokeRequest request) {
    Optional<Certificate> found = certificates.issued(caller, id);
    found
        .filter(one -> one.revokedAt() == null)
        .ifPresent(
            one -> {
              one.revoke(
                  caller.id(),
                  request.reason(),
                  request.note(),
                  clock.instant().truncatedTo(ChronoUnit.MILLIS));
              certificates.flush();
              events.state(
                  new CertificateDraft(
                      one.learner(),
                      one.id(),
                      one.award(),
                      one.institution(),
                      one.validUntil(),
                      one.revokedFor().name(),
                      one.revokedAt()));
              audit.note(caller, "CERTIFICATE_REVOKED", one.id().toString());
              changed.fire(new CertificateChanged(one, awards.findById(one.award())));
            });
    return found;
  }
}
