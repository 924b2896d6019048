package org.teachercloud.enrollment.certifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.teachercloud.enrollment.Ids;
import org.teachercloud.enrollment.awards.Alignment;
import org.teachercloud.enrollment.awards.Award;
import org.teachercloud.enrollment.credentials.SignCredential;
import org.teachercloud.enrollment.standards.ProveStandards;
import org.teachercloud.enrollment.stating.CertificateDraft;
import org.teachercloud.enrollment.stating.EnrollmentEvents;

/**
 * Issues what a learner has earned: the row, the signed credential and the fact are one commit. The
 * standards that it proves are those of this moment; one that renews it looks again.
 */
@ApplicationScoped
public class IssueCertificate {

  private final Certificates certificates;
  private final StatusPlaces places;
  private final ProveStandards proveStandards;
  private final BadgeDocument document;
  private final SignCredential signCredential;
  private final EnrollmentEvents events;
  private final Event<CertificateChanged> changed;
  private final Ids ids;
  private final InstantSource clock;

  IssueCertificate(
      Certificates certificates,
      StatusPlaces places,
      ProveStandards proveStandards,
      BadgeDocument document,
      SignCredential signCredential,
      EnrollmentEvents events,
      Event<CertificateChanged> changed,
      Ids ids,
      InstantSource clock) {
    this.certificates = certificates;
    this.places = places;
    this.proveStandards = proveStandards;
    this.document = document;
    this.signCredential = signCredential;
    this.events = events;
    this.changed = changed;
    this.ids = ids;
    this.clock = clock;
  }

  /** Issues one award, which the learner has earned, after the one that she had for it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Certificate issue(Holder holder, Award award, UUID by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Certificate one = new Certificate(ids.next(), award, holder, now);
    certificates
        .newest(holder.learner(), award.id())
        .filter(last -> last.revokedAt() == null)
        .ifPresentOrElse(last -> one.by(by, last.id()), () -> one.by(by, null));
    StatusPlaces.Place place = places.take(award.institution());
    one.takeStatus(place.list(), place.index());
    one.prove(proveStandards.by(award.alignments().stream().map(Alignment::item).toList()));
    one.sign(signCredential.sign(award.institution(), document.of(one, award)).toString());
    certificates.persistAndFlush(one);
    events.state(
        new CertificateDraft(
            one.learner(),
            one.id(),
            one.award(),
            one.institution(),
            one.validUntil(),
            null,
            one.issuedAt()));
    changed.fire(new CertificateChanged(one, award));
    return one;
  }
}
